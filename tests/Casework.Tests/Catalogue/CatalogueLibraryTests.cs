using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Casework.Tests.Desk;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Catalogue;

public sealed class CatalogueLibraryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_made_anew_while_the_catalogue_is_the_same_and_a_change_is_seen_within_its_freshness()
    {
        await using var world = await DeskWorld.NewAsync(Provider.Sqlite);
        using var library = new CatalogueLibrary(world.Clock);
        var first = await Read(world, library);
        Assert.Same(first, await Read(world, library));
        world.Clock.Advance(CatalogueLibrary.Freshness);
        Assert.Same(first, await Read(world, library));

        var paused = first.Offers[0].Offer.Id;
        await using (var db = world.Database.Open())
        {
            await db.Offers.Where(row => row.Id == paused).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OfferState.Paused), Stop);
        }

        Assert.Same(first, await Read(world, library));
        world.Clock.Advance(CatalogueLibrary.Freshness);
        var second = await Read(world, library);
        Assert.Equal(OfferState.Paused, second.Offers.Single(offer => offer.Offer.Id == paused).Offer.State);
        Assert.Same(first.Index, second.Index); // the forms are the same
        Assert.NotEqual(first.Fingerprint, second.Fingerprint);
    }

    [Fact]
    public async Task A_new_procedure_is_in_the_search_index()
    {
        await using var world = await DeskWorld.NewAsync(Provider.Sqlite);
        using var library = new CatalogueLibrary(world.Clock);
        var first = await Read(world, library);
        await using (var db = world.Database.Open())
        {
            await db.FormVersions.Where(row => row.Procedure == "valmis.meluilmoitus").ExecuteDeleteAsync(Stop);
            await db.Offers.Where(row => row.Procedure == "valmis.meluilmoitus").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OfferState.Ended), Stop);
        }

        world.Clock.Advance(CatalogueLibrary.Freshness);
        var second = await Read(world, library);
        Assert.NotSame(first.Index, second.Index);
        Assert.NotNull(first.FindProcedure("valmis.meluilmoitus"));
        Assert.Null(second.FindProcedure("valmis.meluilmoitus"));
        Assert.DoesNotContain(second.Index.Find("meluilmoitus", Language.Fi), found => found.Form.Procedure == "valmis.meluilmoitus");
    }

    [Theory]
    [EveryDatabase]
    public async Task The_offers_are_read_together_not_one_by_one(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var asked = new AskedOfDatabase();
        var options = new DbContextOptionsBuilder<CaseworkDb>();
        Database.Configure(options, world.Database.Settings);
        await using var db = new CaseworkDb(options.AddInterceptors(asked).Options);
        var forms = new FormLibrary();
        var query = new CatalogueQuery(db, new OfferLibrary(forms), forms, world.Clock);

        var offers = await query.ListAsync(Stop);
        Assert.True(offers.Count > 20, $"{offers.Count} offers");
        Assert.True(asked.Count <= 2 + offers.Select(offer => offer.Offered.Form).Distinct().Count(), $"{asked.Count} questions for {offers.Count} offers"); // the offers, their versions, each form once

        asked.Count = 0;
        Assert.Equal(offers.Select(offer => offer.Offered), (await query.ListAsync(Stop)).Select(offer => offer.Offered));
        Assert.Equal(1, asked.Count);
    }

    [Fact]
    public async Task A_shelf_has_the_offers_of_a_municipality_an_authority_and_a_procedure_by_name()
    {
        await using var world = await DeskWorld.NewAsync(Provider.Sqlite);
        using var library = new CatalogueLibrary(world.Clock);
        var catalogue = await Read(world, library);
        foreach (var language in LanguageCodes.All)
        {
            var shelf = catalogue.In(language);
            Assert.Equal(shelf.Authorities.Select(each => each.Name[language]).Order(FinnishOrder.Comparer), shelf.Authorities.Select(each => each.Name[language]));
            Assert.Equal(shelf.Procedures.Select(each => each.Name[language]).Order(FinnishOrder.Comparer), shelf.Procedures.Select(each => each.Name[language]));
            foreach (var code in new[] { "638", "049", "434" })
            {
                SameByName(catalogue.Offers.Where(offer => offer.Covers(code)), shelf.OffersIn(code), language);
            }

            Assert.All(shelf.Authorities, authority => SameByName(catalogue.Offers.Where(offer => offer.Offered.Authority.Id == authority.Id), shelf.OffersBy(authority), language));
            Assert.All(shelf.Procedures, form => SameByName(catalogue.Offers.Where(offer => offer.Offered.Form.Procedure == form.Procedure), shelf.OffersOf(form.Procedure), language));
        }
    }

    [Fact]
    public async Task An_offer_without_an_area_is_in_every_municipality()
    {
        await using var world = await DeskWorld.NewAsync(Provider.Sqlite);
        using var library = new CatalogueLibrary(world.Clock);
        var offers = (await Read(world, library)).Offers;
        var everywhere = offers[^1] with { Offered = offers[^1].Offered with { Version = new OfferVersion { Id = Guid.Empty, OfferId = offers[^1].Offer.Id, Number = 2, FormVersionId = Guid.Empty, From = default, Settings = offers[^1].Offered.Settings with { Area = [] } } } };
        var catalogue = new PublicCatalogue([.. offers.SkipLast(1), everywhere], []);
        Assert.Equal([everywhere], catalogue.In(Language.Fi).OffersIn("005"));
        SameByName(catalogue.Offers.Where(offer => offer.Covers("638")), catalogue.In(Language.Sv).OffersIn("638"), Language.Sv);
    }

    private static void SameByName(IEnumerable<CataloguedOffer> expected, IReadOnlyList<CataloguedOffer> shown, Language language)
    {
        Assert.Equal(expected.Select(offer => offer.Offer.Id).Order(), shown.Select(offer => offer.Offer.Id).Order());
        var names = shown.Select(offer => offer.Offered.Authority.Name[language]).ToList();
        Assert.Equal(names.Order(FinnishOrder.Comparer), names);
    }

    private static Task<PublicCatalogue> Read(DeskWorld world, CatalogueLibrary library) =>
        world.AskAsync<CatalogueQuery, PublicCatalogue>(query => library.GetAsync(query, Stop));

    /// <summary>Counts the questions.</summary>
    private sealed class AskedOfDatabase : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count += command.CommandText.Contains("SELECT", StringComparison.Ordinal) ? 1 : 0;
            return ValueTask.FromResult(result);
        }
    }
}
