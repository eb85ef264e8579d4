using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Catalogue;

/// <summary>A catalogue of more authorities and procedures than one page takes.</summary>
public sealed class LongCatalogueTests(WebHost host) : IClassFixture<WebHost>
{
    private const int Joining = 70;
    private const int Procedures = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_list_has_pages_and_leads_from_a_procedure_to_all_who_offer_it()
    {
        await AddAsync();
        host.Clock.Advance(CatalogueLibrary.Freshness);
        using var visitor = host.NewVisitor();

        await visitor.OpenAsync("/fi/asioinnit");
        var first = Names(visitor);
        Assert.Equal("24 asiointia", visitor.Page.QuerySelector("[data-testid=offer-count]")?.TextContent);
        Assert.Equal(Web.Catalogue.OffersPage.MostProcedures, first.Count);
        Assert.Contains("Näytä kaikki 78 viranomaista", visitor.Page.QuerySelector("details summary")!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync(visitor.Page.QuerySelector(".pages [rel=next]")!.GetAttribute("href")!);
        Assert.Equal("/fi/asioinnit?sivu=2", visitor.Page.QuerySelector(".pages [aria-current]")?.GetAttribute("href"));
        Assert.Equal(24, first.Concat(Names(visitor)).Distinct().Count());

        var choose = visitor.Page.QuerySelectorAll("[data-testid=procedure] a").Single(link => link.TextContent.StartsWith("Valitse viranomainen (72)", StringComparison.Ordinal));
        await visitor.OpenAsync(choose.GetAttribute("href")!);
        Assert.Equal("72 viranomaista", visitor.Page.QuerySelector("[data-testid=offer-count]")?.TextContent);
        var authorities = visitor.Page.QuerySelectorAll("[data-testid=offer]").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(Web.Catalogue.OffersPage.MostAuthorities, authorities.Count);
        await visitor.OpenAsync(visitor.Page.QuerySelector(".pages [rel=next]")!.GetAttribute("href")!);
        Assert.Equal(72, authorities.Concat(visitor.Page.QuerySelectorAll("[data-testid=offer]").Select(link => link.GetAttribute("href"))).Distinct().Count());

        await visitor.OpenAsync("/fi/asioinnit?sivu=99");
        Assert.Equal(4, Names(visitor).Count);
        using var json = JsonDocument.Parse(await (await visitor.DownloadAsync("/fi/asioinnit.json?asiointi=valmis.kayttolupa")).Content.ReadAsByteArrayAsync(Stop));
        Assert.True(json.RootElement.GetProperty("offers").GetArrayLength() >= Joining);
    }

    private static IReadOnlyList<string> Names(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("[data-testid=procedure] h2").Select(name => name.TextContent.Trim())];

    // Each of the joining offers the use of public areas, the first of them procedures of their own as well.
    private async Task AddAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var folder = Directory.CreateDirectory(Path.Combine(host.Folder, "own"));
        var model = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "procedures", "kayttolupa.json"), Stop);
        foreach (var number in Enumerable.Range(1, Procedures))
        {
            var document = JsonNode.Parse(model)!.AsObject();
            document["procedure"] = $"liittyja.koe{number}";
            document["name"] = new JsonObject { ["fi"] = $"Koeasiointi {number}", ["sv"] = $"Provtjänst {number}", ["en"] = $"Trial {number}" };
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"koe{number}.json"), document.ToJsonString(), Stop);
        }

        Assert.Empty(await scope.ServiceProvider.GetRequiredService<LoadProcedures>().ExecuteAsync(folder.FullName, Stop));
        var authorities = Enumerable.Range(1, Joining).Select(number =>
        {
            var name = new LocalisedText($"Liittyjä {number}", $"Anslutare {number}", $"Joiner {number}");
            IEnumerable<string> procedures = number == 1 ? ["valmis.kayttolupa", .. Enumerable.Range(1, Procedures).Select(own => $"liittyja.koe{own}")] : ["valmis.kayttolupa"];
            var offers = procedures.Select(key => new RegisterOffer($"liittyja-{number}", key, key.Split('.')[1], ["005"], default, "koe@koe.example", null, null, null, new(name, "029 000 0000", "koe@koe.example")));
            return new RegisterAuthority($"liittyja-{number}", AuthorityKind.Municipality, name, null, ["fi"], new DateOnly(2020, 1, 1), null, null, [new RegisterUnit($"liittyja-{number}", name, null)], [.. offers]);
        });
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<ImportRegister>().ExecuteAsync(new RegisterFile([.. authorities], []), Stop));
    }
}
