using System.Net;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

[Collection("Desk")]
public sealed class DeskListTests(WebHost host)
{
    private const string List = "/fi/viranomainen/asiat";
    private readonly Filed filed = new(host);

    [Fact, Trait("Requirement", "R-111")]
    public async Task List_is_oldest_first_and_pages_go_on_without_gap_or_repeat()
    {
        var made = await filed.ManyAsync();
        using var henrik = await host.SignInAsOfficialAsync("henrik-sjoberg");
        await henrik.OpenAsync($"{List}?tila=uudet");
        var first = Rows(henrik);
        Assert.Equal(50, first.Count);
        Assert.Null(henrik.Page.QuerySelector("[data-testid=first-page]"));
        await henrik.OpenAsync(henrik.Page.QuerySelector("[data-testid=next-page]")!.GetAttribute("href")!);
        Assert.Equal(made, [.. first, .. Rows(henrik)]);
        Assert.Null(henrik.Page.QuerySelector("[data-testid=next-page]"));
        await henrik.OpenAsync(henrik.Page.QuerySelector("[data-testid=first-page]")!.GetAttribute("href")!);
        Assert.Equal(first, Rows(henrik));
        Assert.Equal($"{made.Count}", henrik.Page.QuerySelector("[data-testid=tab-uudet] .count")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("?tila=uudet&jalkeen=roskaa")]
    [InlineData("?tila=uudet&jalkeen=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA*")]
    [InlineData("?tila=uudet&jalkeen=%00")]
    [InlineData("?tila=uudet&jalkeen=________________________________")]
    [InlineData("?tila=eitallaista")]
    [InlineData("?tila=uudet&tila=kaikki")]
    public async Task Address_that_names_no_tab_or_place_shows_the_first_page_of_new_cases(string query)
    {
        var id = await filed.CaseAsync("mallimaan-poliisilaitos");
        using var timo = await host.SignInAsOfficialAsync("timo-kallio");
        await timo.OpenAsync(List + query);
        Assert.Equal(HttpStatusCode.OK, timo.Status);
        Assert.Equal("tab-uudet", timo.Page.QuerySelector(".tabs [aria-current]")!.GetAttribute("data-testid"));
        Assert.Contains(id, Rows(timo));
    }

    [Fact]
    public async Task Case_moves_from_tab_to_tab_as_it_is_worked_on()
    {
        var id = await filed.CaseAsync("mallimaan-pelastuslaitos");
        using var petra = await host.SignInAsOfficialAsync("petra-nyman");
        await SeenIn(petra, id, "uudet", "siirtamatta", "kaikki");
        await petra.OpenAsync($"{List}/{id}");
        await petra.PressAsync("act-take");
        await SeenIn(petra, id, "kasittelyssa", "siirtamatta", "kaikki");
        await petra.OpenAsync($"{List}/{id}");
        petra.Fill("number", "PEL 1");
        await petra.PressAsync("act-case-number");
        await petra.PressAsync("act-transferred");
        await SeenIn(petra, id, "kasittelyssa", "kaikki");
        await petra.OpenAsync($"{List}/{id}");
        petra.Fill("outcome", "Noted");
        await petra.PressAsync("act-handle");
        await SeenIn(petra, id, "kasitellyt", "kaikki");
    }

    [Fact, Trait("Requirement", "R-100")]
    public async Task Official_sees_only_the_cases_of_own_units()
    {
        var registry = await filed.CaseAsync("mallilan-kaupunki");
        var elsewhere = await filed.CaseAsync("esimerkkilan-kunta");
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        using var johanna = await host.SignInAsOfficialAsync("johanna-ek");
        using var riitta = await host.SignInAsOfficialAsync("riitta-pesonen");
        await SeenIn(antti, registry, "uudet", "siirtamatta", "kaikki");
        await SeenIn(johanna, registry);
        await SeenIn(riitta, registry);
        await SeenIn(riitta, elsewhere, "uudet", "siirtamatta", "kaikki");
    }

    [Fact]
    public async Task Empty_tab_says_what_will_appear()
    {
        using var gunilla = await host.SignInAsOfficialAsync("gunilla-backman", "sv");
        foreach (var tab in new[] { "uudet", "kasittelyssa", "siirtamatta", "kasitellyt", "kaikki" })
        {
            await gunilla.OpenAsync($"/sv/viranomainen/asiat?tila={tab}");
            Assert.NotNull(gunilla.Page.QuerySelector("[data-testid=list-empty] h2"));
            Assert.True(gunilla.Page.QuerySelector("[data-testid=list-empty] p")!.TextContent.Length > 20);
        }
    }

    [Fact]
    public async Task Administrator_without_a_reader_s_role_is_told_why_the_list_is_empty()
    {
        await filed.CaseAsync("mallilan-kaupunki");
        using var tuula = await host.SignInAsOfficialAsync("tuula-ahonen");
        Assert.Empty(Rows(tuula));
        Assert.Contains("ei ole oikeutta lukea asioita", tuula.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "R-090")]
    public async Task Showing_the_list_is_one_row_in_the_log()
    {
        using var outi = await host.SignInAsOfficialAsync("outi-vaisanen");
        var before = await ViewsAsync();
        await outi.OpenAsync($"{List}?tila=kaikki");
        Assert.Equal(before + 1, await ViewsAsync());
    }

    [Fact]
    public async Task Short_address_leads_to_the_list()
    {
        using var outi = await host.SignInAsOfficialAsync("outi-vaisanen");
        await outi.OpenAsync("/en/viranomainen");
        Assert.Equal("/en/viranomainen/asiat", outi.Path);
        Assert.Equal("Cases", outi.Heading);
    }

    private static List<Guid> Rows(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("[data-testid=case-row]").Select(row => Guid.Parse(row.GetAttribute("data-case-id")!))];

    private static async Task SeenIn(Visitor official, Guid id, params string[] tabs)
    {
        var seen = new List<string>();
        foreach (var tab in new[] { "uudet", "kasittelyssa", "siirtamatta", "kasitellyt", "kaikki" })
        {
            await official.OpenAsync($"{List}?tila={tab}");
            seen.AddRange(Rows(official).Contains(id) ? [tab] : []);
        }

        Assert.Equal(tabs, seen);
    }

    private Task<int> ViewsAsync() => filed.AskAsync<CaseworkDb, int>(db =>
        db.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditAction.ViewList, TestContext.Current.CancellationToken));
}
