using System.Net;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

[Collection("Customer")]
public sealed class OwnPagesTests(WebHost host)
{
    [Fact]
    public async Task Empty_own_pages_say_what_will_be_there_and_how_to_begin()
    {
        using var visitor = await host.SignInAsCustomerAsync("mikko-salonen");
        Assert.Equal("/fi/omat", visitor.Path);
        Assert.Contains("Täällä näkyvät luonnoksesi", visitor.Page.QuerySelector("[data-testid=own-empty]")!.TextContent, StringComparison.Ordinal);
        await visitor.FollowAsync("Etsi asiointi");
        Assert.Equal("/fi/asioinnit", visitor.Path);
    }

    [Fact]
    public async Task Draft_is_listed_first_and_deleted_only_after_a_question()
    {
        using var visitor = await host.SignInAsCustomerAsync("kaisa-suojanen");
        var draft = await FreeForm.StartAsync(visitor);
        await visitor.OpenAsync("/fi/omat");
        var row = visitor.Page.QuerySelector("[data-testid=own-draft]")!;
        Assert.Contains("Luonnos, jota ei ole lähetetty", row.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync(row.QuerySelector("a[href$='/poista']")!.GetAttribute("href")!);
        Assert.Equal("Poistetaanko luonnos?", visitor.Heading);
        await visitor.PressAsync("delete");
        Assert.Contains("Luonnos on poistettu", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/fi/omat/luonnos/{draft}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Start_page_leads_back_to_a_draft_that_is_under_way()
    {
        using var visitor = await host.SignInAsCustomerAsync("kaisa-suojanen");
        var draft = await FreeForm.StartAsync(visitor, authority: "mallimaan-pelastuslaitos");
        await visitor.OpenAsync("/fi/asioi/mallimaan-pelastuslaitos/hakemus-tai-ilmoitus");
        Assert.Contains("Sinulla on tämä kesken", visitor.Text, StringComparison.Ordinal);
        await visitor.FollowAsync("Jatka luonnosta");
        Assert.Equal($"/fi/omat/luonnos/{draft}/asia", visitor.Path);
    }

    [Fact]
    public async Task Own_pages_ask_to_sign_in_and_lead_back()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/sv/omat");
        Assert.StartsWith("/demo/sign-in", visitor.Path, StringComparison.Ordinal);
        await visitor.SignInHereAsync("erik-lindqvist");
        Assert.Equal("/sv/omat", visitor.Path);
    }

    [Fact]
    public async Task Signing_out_ends_the_customers_session_and_leaves_the_officials()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await visitor.SignInAsync("antti-laine", "/fi/viranomainen/asiat", asOfficial: true);
        await visitor.OpenAsync("/fi/omat");
        await visitor.PressAsync("Kirjaudu ulos");
        Assert.Contains("Olet kirjautunut ulos", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/fi/omat");
        Assert.StartsWith("/demo/sign-in", visitor.Path, StringComparison.Ordinal);
        await visitor.OpenAsync("/fi/viranomainen/asiat");
        Assert.Equal("/fi/viranomainen/asiat", visitor.Path);
        await visitor.PressAsync("Kirjaudu ulos");
        await visitor.OpenAsync("/fi/viranomainen/asiat");
        Assert.StartsWith("/demo/sign-in", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customer_sees_each_step_of_the_case_in_the_shared_view()
    {
        using var customer = await host.SignInAsCustomerAsync();
        var id = await FreeForm.SendAsync(customer, title: "Jaettu näkymä");
        using var official = await host.SignInAsOfficialAsync("antti-laine");
        await official.OpenAsync($"/fi/viranomainen/asiat/{id}");
        await official.PressAsync("act-take");
        await customer.OpenAsync($"/fi/omat/asiat/{id}");
        Assert.StartsWith("Käsittelyssä", Said("status"), StringComparison.Ordinal);
        Assert.Contains("Laine", Said("handler"), StringComparison.Ordinal);
        await official.Fill("number", "MAL/1/2026").PressAsync("act-case-number");
        await customer.OpenAsync($"/fi/omat/asiat/{id}");
        Assert.Equal("MAL/1/2026", Said("case-number"));
        Assert.Contains("otti asian käsittelyyn", customer.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        string Said(string hook) => customer.Page.QuerySelector($"[data-testid={hook}]")!.TextContent.Trim();
    }
}
