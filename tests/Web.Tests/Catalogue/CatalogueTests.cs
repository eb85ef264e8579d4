using System.Net;
using System.Text.Json;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Web.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Catalogue;

[Collection("Customer")]
public sealed class CatalogueTests(WebHost host)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sv-FI, fi;q=0.5", "/sv")]
    [InlineData("en-GB", "/en")]
    [InlineData("de, fr", "/fi")]
    [Trait("Requirement", "R-080")]
    public async Task The_bare_address_leads_to_the_front_page_in_the_readers_language(string asked, string front)
    {
        using var visitor = host.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(front, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("?q=melusta", 4)]
    [InlineData("?q=buller&kunta=545", 1)]
    [InlineData("?kunta=Borg%C3%A5", 21)]
    [InlineData("?q=pelastuslaitos", 10)]
    [InlineData("?q=xyzzy", 0)]
    [InlineData("?q=%3Cscript%3E", 0)]
    public async Task Offers_are_found_by_words_in_any_language_and_by_municipality(string query, int found)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit" + query);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(found, visitor.Page.QuerySelectorAll("[data-testid=offer]").Length);
        Assert.Equal(found == 0, visitor.Page.QuerySelector("[data-testid=no-offers]") is not null);
    }

    [Fact]
    public async Task A_municipality_that_does_not_exist_is_told_by_name()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/sv/asioinnit?kunta=Atlantis%3Cb%3E");
        Assert.Contains("Kommunen ”Atlantis<b>” hittades inte", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_as_data_has_the_same_offers_as_the_page()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit");
        var shown = visitor.Page.QuerySelectorAll("[data-testid=offer] .title").Select(link => link.GetAttribute("href")).ToList();
        using var json = JsonDocument.Parse(await (await visitor.DownloadAsync("/fi/asioinnit.json")).Content.ReadAsStringAsync(Stop));
        Assert.Equal(shown, json.RootElement.GetProperty("offers").EnumerateArray().Select(offer => offer.GetProperty("address").GetString()));
        var csv = await (await visitor.DownloadAsync("/fi/asioinnit.csv")).Content.ReadAsStringAsync(Stop);
        Assert.Equal(shown.Count + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+358", "\"'+358\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@a", "\"'@a\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("tavallinen", "\"tavallinen\"")]
    public void A_cell_is_never_read_as_a_formula(string value, string cell) =>
        Assert.Equal($"\uFEFF{cell}\r\n", System.Text.Encoding.UTF8.GetString(CsvTable.Write([[value]])));

    [Theory]
    [InlineData("fi", "Meluilmoitus", "Lähetä viimeistään", "30 vuorokautta ennen alkamista")]
    [InlineData("sv", "Bulleranmälan", "Skicka senast", "30 dygn innan det börjar")]
    [InlineData("en", "Noise notification", "Send no later than", "30 days before the start")]
    public async Task Start_page_tells_what_it_is_for_and_by_when(string lang, string name, string label, string deadline)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync($"/{lang}/asioi/mallilan-kaupunki/meluilmoitus");
        Assert.Equal(name, visitor.Heading);
        Assert.Contains(label, visitor.Text, StringComparison.Ordinal);
        Assert.Contains(deadline, visitor.Text, StringComparison.Ordinal);
        Assert.Contains("527/2014", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("350", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fi/asioi/olematon/meluilmoitus")]
    [InlineData("/fi/asioi/mallilan-kaupunki/olematon")]
    [InlineData("/fi/olematon")]
    public async Task An_address_that_is_not_there_is_told_as_not_found_without_signing_in(string path)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_paused_offer_says_so_and_begins_nothing()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await visitor.OpenAsync("/fi/asioi/hus/hakemus-tai-ilmoitus");
        using var late = visitor.Request("start");
        await SetStateAsync(OfferState.Paused);
        await visitor.OpenAsync("/fi/asioi/hus/hakemus-tai-ilmoitus");
        Assert.Contains("Asiointi ei ole juuri nyt käytössä", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("[data-testid=start]"));
        using var answer = await visitor.SendAsync(late);
        Assert.Equal("/fi/asioi/hus/hakemus-tai-ilmoitus", answer.Headers.Location!.ToString());
        await SetStateAsync(OfferState.Open);
    }

    private async Task SetStateAsync(OfferState state)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var hus = await db.Set<Kevytasiointi.Casework.Records.Authorities.Authority>().Where(row => row.Slug == "hus").Select(row => row.Id).SingleAsync(Stop);
        await db.Set<Offer>().Where(row => row.AuthorityId == hus).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state), Stop);
    }
}
