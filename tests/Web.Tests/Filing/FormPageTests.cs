using System.Net;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

[Collection("Customer")]
public sealed class FormPageTests(WebHost host)
{
    [Fact]
    [Trait("Requirement", "R-083")]
    public async Task Mistakes_stand_beside_their_fields_and_in_a_summary_that_links_to_them()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        await visitor.Fill("kuvaus", "Jäi kesken").PressAsync("save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith("Virhe:", visitor.Page.Title, StringComparison.Ordinal);
        var links = visitor.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#asianLaji", "#otsikko"], links);
        Assert.All(links, link => Assert.NotNull(visitor.Page.QuerySelector(link)));
        var title = visitor.Page.QuerySelector("[name=otsikko]")!;
        Assert.Equal("true", title.GetAttribute("aria-invalid"));
        Assert.Contains("otsikko-error", title.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal("Jäi kesken", visitor.Page.QuerySelector("[name=kuvaus]")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_question_that_an_answer_brings_is_asked_and_not_called_a_mistake()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        Assert.NotNull(visitor.Page.QuerySelector("fieldset[hidden][disabled] [name=muuLaji]"));
        await visitor.Fill("asianLaji", "muu").Fill("otsikko", "Uusi kysymys").Fill("kuvaus", "Teksti").PressAsync("save");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("Vastauksesi toi lisää kysymyksiä", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("[name=muuLaji]"));
        Assert.Null(visitor.Page.QuerySelector("[hidden] [name=muuLaji], .error-summary"));
        await visitor.PressAsync("save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
    }

    [Fact]
    public async Task What_was_typed_wrong_is_kept_when_leaving_and_shown_with_its_mistake_on_return()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var draft = await FreeForm.StartAsync(visitor);
        await FreeForm.MatterAsync(visitor);
        await visitor.Fill("paikanTieto", "ei").Fill("liittyyAikaan", "yes").PressAsync("save");
        await visitor.Fill("alkaa.day", "40").Fill("alkaa.month", "tammi").Fill("alkaa.year", "2027").PressAsync("leave");
        Assert.StartsWith("/fi/omat", visitor.Path, StringComparison.Ordinal);
        Assert.Contains("Luonnos on tallessa", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/fi/omat/luonnos/{draft}");
        Assert.EndsWith("/paikkaJaAika", visitor.Path, StringComparison.Ordinal);
        Assert.Equal("tammi", visitor.Page.QuerySelector("[name='alkaa.month']")!.GetAttribute("value"));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".error-summary a"));
    }

    [Fact]
    public async Task A_page_out_of_order_leads_to_the_first_one_that_is_not_complete()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var draft = await FreeForm.StartAsync(visitor);
        foreach (var later in new[] { "liitteet", "lahettaja", "tarkistus" })
        {
            await visitor.OpenAsync($"/fi/omat/luonnos/{draft}/{later}");
            Assert.EndsWith("/asia", visitor.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_windows_on_one_page_lose_nothing_and_the_later_one_is_told()
    {
        using var first = await host.SignInAsCustomerAsync();
        var draft = await FreeForm.StartAsync(first);
        using var second = await host.SignInAsCustomerAsync();
        await second.OpenAsync($"/fi/omat/luonnos/{draft}/asia");
        first.Fill("asianLaji", "ilmoitus").Fill("otsikko", "Ensimmäinen ikkuna").Fill("kuvaus", "Yksi");
        await first.PressAsync("save");
        second.Fill("asianLaji", "ilmoitus").Fill("otsikko", "Toinen ikkuna").Fill("kuvaus", "Kaksi");
        await second.PressAsync("save");
        Assert.Contains("Tätä sivua on muutettu toisessa ikkunassa", second.Text, StringComparison.Ordinal);
        Assert.Equal("Toinen ikkuna", second.Page.QuerySelector("[name=otsikko]")!.GetAttribute("value"));
        Assert.Contains("Ensimmäinen ikkuna", second.Page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        await second.PressAsync("save");
        await second.OpenAsync($"/fi/omat/luonnos/{draft}/asia");
        Assert.Equal("Toinen ikkuna", second.Page.QuerySelector("[name=otsikko]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Session_that_ended_before_the_post_loses_nothing_of_what_was_typed()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        var page = visitor.Path;
        visitor.Fill("asianLaji", "ilmoitus").Fill("otsikko", "Pitkä tauko").Fill("kuvaus", "Kirjoitin tätä tunnin.");
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        await visitor.PressAsync("save");
        Assert.StartsWith("/demo/sign-in", visitor.Path, StringComparison.Ordinal);
        await visitor.SignInHereAsync("aino-korpela");
        Assert.Equal(page, visitor.Path);
        Assert.Equal("Pitkä tauko", visitor.Page.QuerySelector("[name=otsikko]")!.GetAttribute("value"));
        Assert.Equal("Kirjoitin tätä tunnin.", visitor.Page.QuerySelector("[name=kuvaus]")!.TextContent.Trim());
        Assert.Contains("Kirjoittamasi tiedot ovat tallessa", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_that_ended_on_a_page_with_files_keeps_the_fields_and_stores_no_file()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        await FreeForm.MatterAsync(visitor);
        await FreeForm.PlaceAsync(visitor);
        visitor.Fill("salassapidettavaa", "yes").Attach("liitteet", new VisitorFile("kartta.pdf", FreeForm.Pdf));
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        await visitor.PressAsync("save");
        await visitor.SignInHereAsync("aino-korpela");
        Assert.NotNull(visitor.Page.QuerySelector("[name=salassapidettavaa][value=yes][checked]"));
        Assert.Empty(visitor.Page.QuerySelectorAll("button[name=remove]"));
    }

    [Fact]
    public async Task Post_without_a_good_token_stores_nothing_and_shows_what_was_typed()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var draft = await FreeForm.StartAsync(visitor);
        visitor.Fill("asianLaji", "ilmoitus").Fill("otsikko", "Vanha lomake").Fill("kuvaus", "Teksti").Fill("__RequestVerificationToken", "vanhentunut");
        await visitor.PressAsync("save");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("Tietoja ei vielä tallennettu", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Vanha lomake", visitor.Page.QuerySelector("[name=otsikko]")!.GetAttribute("value"));
        using var other = await host.SignInAsCustomerAsync();
        await other.OpenAsync($"/fi/omat/luonnos/{draft}/asia");
        Assert.Equal("", other.Page.QuerySelector("[name=otsikko]")!.GetAttribute("value") ?? "");
        await visitor.PressAsync("save");
        Assert.EndsWith("/paikkaJaAika", visitor.Path, StringComparison.Ordinal);
    }
}
