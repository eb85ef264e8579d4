using System.Net;
using System.Text.Json;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Offers;
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
    [InlineData("?q=melusta", "meluilmoitus")]
    [InlineData("?q=bullret&kunta=545", "meluilmoitus")]
    [InlineData("?q=meluilmotus", "meluilmoitus")]
    [InlineData("?q=terassilupa", "ulkotarjoilualue")]
    [InlineData("?q=melu+Porvoossa", "meluilmoitus")]
    public async Task Procedures_are_found_first_by_inflected_misspelt_and_foreign_words(string query, string procedure)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit" + query);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.EndsWith("/" + procedure, visitor.Page.QuerySelector("[data-testid=offer]")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("[data-testid=no-offers]"));
    }

    [Theory]
    [InlineData("?q=xyzzy")]
    [InlineData("?q=%3Cscript%3E1%3C/script%3E")]
    [InlineData("?q=%00%ED%A0%80%F0%9F%99%82")]
    [InlineData("?q=xyzzy&q=yzzyx&kunta=Porvoo")]
    public async Task Words_that_name_nothing_are_told_to_find_nothing_and_lead_on(string query)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit" + query);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Empty(visitor.Page.QuerySelectorAll("[data-testid=offer]"));
        var empty = visitor.Page.QuerySelector("[data-testid=no-offers]");
        Assert.Equal("Haulla ei löytynyt asiointeja", empty?.QuerySelector("h2")?.TextContent);
        Assert.NotNull(empty!.QuerySelector("a[href='/fi/valmiit']"));
        Assert.Contains(empty.QuerySelectorAll("a"), link => link.TextContent.StartsWith("Vapaamuotoinen", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?teema=olematon")]
    [InlineData("?viranomainen=olematon")]
    [InlineData("?asiointi=valmis.olematon")]
    public async Task A_choice_that_does_not_exist_is_told(string query)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit" + query);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("Valintaa ei löytynyt", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("[data-testid=offer]"));
        using var json = JsonDocument.Parse(await (await visitor.DownloadAsync("/fi/asioinnit.json" + query)).Content.ReadAsStringAsync(Stop));
        Assert.Equal(0, json.RootElement.GetProperty("offers").GetArrayLength());
    }

    [Fact]
    public async Task Everything_can_be_asked_for_by_its_head_alone()
    {
        using var visitor = host.NewVisitor();
        foreach (var path in new[] { "/fi/asioinnit?q=melu", "/sv/valmiit", "/en/asioinnit.json", "/en/asioinnit.csv" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var answer = await visitor.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_theme_narrows_to_its_procedures_and_leaves_the_rest_of_the_search()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/sv/asioinnit?kunta=Borgå&teema=environment");
        Assert.Equal("Miljö och buller", visitor.Page.QuerySelector("#teema option[selected]")?.TextContent);
        Assert.Equal("Borgå", visitor.Page.QuerySelector("#kunta")?.GetAttribute("value"));
        var found = visitor.Page.QuerySelectorAll("[data-testid=procedure] h2").Select(name => name.TextContent.Trim()).ToList();
        Assert.Contains("Bulleranmälan", found);
        using var json = JsonDocument.Parse(await (await visitor.DownloadAsync("/sv/asioinnit.json?kunta=Borgå&teema=environment")).Content.ReadAsStringAsync(Stop));
        Assert.All(json.RootElement.GetProperty("offers").EnumerateArray(), offer =>
            Assert.Contains("environment", offer.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString())));
    }

    [Fact]
    public async Task The_authorities_of_one_procedure_are_narrowed_by_municipality_until_words_ask_for_others()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit?asiointi=valmis.meluilmoitus");
        Assert.Equal(4, visitor.Page.QuerySelectorAll("[data-testid=offer]").Length);
        Assert.Equal("4 viranomaista", visitor.Page.QuerySelector("[data-testid=offer-count]")?.TextContent);
        Assert.Equal("valmis.meluilmoitus", visitor.Page.QuerySelector("form input[name=asiointi]")?.GetAttribute("value"));
        await visitor.OpenAsync("/fi/asioinnit?q=&kunta=Porvoo&asiointi=valmis.meluilmoitus");
        Assert.Equal("/fi/asioi/mallilan-kaupunki/meluilmoitus", visitor.Page.QuerySelectorAll("[data-testid=offer]").Single().GetAttribute("href"));
        await visitor.OpenAsync("/fi/asioinnit?q=terassi&kunta=Porvoo&asiointi=valmis.meluilmoitus");
        Assert.EndsWith("/ulkotarjoilualue", visitor.Page.QuerySelector("[data-testid=offer]")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_has_its_offers_alone_and_is_found_by_its_name()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit?q=mallimaan+poliisi");
        var link = visitor.Page.QuerySelector("[data-testid=named-authorities] a");
        Assert.Equal("Mallimaan poliisilaitos", link?.TextContent);
        await visitor.OpenAsync(link!.GetAttribute("href")!);
        var offers = visitor.Page.QuerySelectorAll("[data-testid=offer]").Select(offer => offer.GetAttribute("href")).ToList();
        Assert.NotEmpty(offers);
        Assert.All(offers, href => Assert.StartsWith("/fi/asioi/mallimaan-poliisilaitos/", href, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fi", "Espoo ei ole vielä mukana", "https://www.suomi.fi/etusivu")]
    [InlineData("sv", "Esbo har inte anslutit sig ännu", "https://www.suomi.fi/hemsidan")]
    [InlineData("en", "Espoo has not joined yet", "https://www.suomi.fi/frontpage")]
    [Trait("Requirement", "R-133")]
    public async Task A_municipality_that_has_not_joined_is_told_with_how_to_reach_it(string lang, string heading, string address)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync($"/{lang}/asioinnit?kunta=049");
        var told = visitor.Page.QuerySelectorAll("[data-testid=not-joined]");
        Assert.Equal(heading, told[0].QuerySelector("h2")!.TextContent);
        Assert.All(told, group => Assert.NotNull(group.QuerySelector($"a[href='{address}']")));
        var name = lang switch { "fi" => "Meluilmoitus", "sv" => "Bulleranmälan", _ => "Noise notification" };
        Assert.Contains(name, told[0].QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.All(told.Skip(1), group => Assert.DoesNotContain(name, group.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "R-133")]
    public async Task A_municipality_that_has_joined_is_told_to_lack_only_what_it_has_not_taken()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit?kunta=578");
        var told = visitor.Page.QuerySelectorAll("[data-testid=not-joined]").Select(group => group.TextContent).ToList();
        Assert.Contains(told, text => text.Contains("Paltamo ei ole ottanut näitä palveluja käyttöön", StringComparison.Ordinal));
        Assert.DoesNotContain(told, text => text.Contains("Meluilmoitus", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fi", "Oulun+poliisilaitos", "Oulun poliisilaitos ei ole vielä mukana", "https://poliisi.fi/")]
    [InlineData("sv", "Uleåborgs+polisinrättning", "Polisinrättningen i Uleåborg har inte anslutit sig ännu", "https://poliisi.fi/")]
    [InlineData("fi", "Lapin+pelastuslaitos", "Lapin pelastuslaitos ei ole vielä mukana", "https://pelastustoimi.fi/")]
    [Trait("Requirement", "R-133")]
    public async Task An_authority_of_the_register_that_has_not_joined_is_told_by_name_with_how_to_reach_it(string lang, string asked, string heading, string site)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync($"/{lang}/asioinnit?q={asked}");
        var told = visitor.Page.QuerySelector("[data-testid=not-joined]");
        Assert.Equal(heading, told?.QuerySelector("h2")?.TextContent);
        Assert.NotNull(told!.QuerySelector($"a[href='{site}']"));
    }

    [Fact]
    [Trait("Requirement", "R-134")]
    public async Task An_ended_municipality_leads_to_the_one_it_became_part_of()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit?kunta=Valtimo&q=melu");
        Assert.Contains("Kuntaa Valtimo ei enää ole", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("/fi/asioinnit?q=melu&kunta=541", visitor.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Nurmes").GetAttribute("href"));
    }

    [Fact]
    [Trait("Requirement", "R-133")]
    public async Task A_municipality_of_Åland_is_told_to_be_outside_the_service()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/sv/asioinnit?kunta=Mariehamn");
        Assert.Contains("Mariehamn är på Åland", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("[data-testid=offer]"));
    }

    [Theory]
    [InlineData("?sivu=0")]
    [InlineData("?sivu=-1")]
    [InlineData("?sivu=99999999999999999999")]
    [InlineData("?sivu=x&sivu=y")]
    public async Task A_page_of_the_list_that_is_not_there_is_the_nearest_one(string query)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit" + query);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("[data-testid=offer]"));
    }

    [Fact]
    public async Task A_misspelt_municipality_is_guessed()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit?kunta=Porvo&q=melu");
        Assert.Contains("Kuntaa ”Porvo” ei löytynyt", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("/fi/asioinnit?q=melu&kunta=638", visitor.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Porvoo").GetAttribute("href"));
    }

    [Theory]
    [InlineData("fi", "Valtion virasto", "Valtion virastolle ei ole valmiita asiointeja")]
    [InlineData("sv", "Statligt ämbetsverk", "För ett statligt ämbetsverk finns inga färdiga tjänster")]
    [InlineData("en", "State agency", "There are no ready-made procedures for state agencies")]
    public async Task Every_ready_made_procedure_is_listed_by_kind_and_a_state_agency_has_none(string lang, string agency, string none)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync($"/{lang}/valmiit");
        var shipped = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "procedures"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(shipped, visitor.Page.QuerySelectorAll("[data-testid=ready-made]").Select(section => section.Id).Order(StringComparer.Ordinal));
        var kinds = visitor.Page.QuerySelectorAll("[data-testid=kind]");
        Assert.Equal(6, kinds.Length);
        Assert.All(kinds.Take(5), kind => Assert.NotEmpty(kind.QuerySelectorAll("a")));
        Assert.Contains(agency, kinds[5].TextContent, StringComparison.Ordinal);
        Assert.Contains(none, kinds[5].TextContent, StringComparison.Ordinal);
        Assert.Empty(kinds[5].QuerySelectorAll("a"));
    }

    [Fact]
    public async Task A_ready_made_procedure_tells_what_it_rests_on_and_who_reviewed_it()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/valmiit");
        var noise = visitor.Page.GetElementById("meluilmoitus")!.TextContent;
        Assert.Contains("527/2014", noise, StringComparison.Ordinal);
        Assert.Contains("valmis.meluilmoitus", noise, StringComparison.Ordinal);
        Assert.Contains("päätökseen, johon voi hakea muutosta", noise, StringComparison.Ordinal);
        Assert.Contains("suomi: ", noise, StringComparison.Ordinal);
        Assert.Contains("ruotsi: ", noise, StringComparison.Ordinal);
        Assert.Contains("4 viranomaista", noise, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_does_not_exist_is_told_by_name()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/sv/asioinnit?kunta=Atlantis%3Cb%3E");
        Assert.Contains("Kommunen ”Atlantis<b>” hittades inte", visitor.Text, StringComparison.Ordinal);
    }

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
