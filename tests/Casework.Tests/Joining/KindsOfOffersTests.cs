using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Tests.Desk;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Joining;

public sealed class KindsOfOffersTests
{
    private static readonly LocalisedText Name = new("Koevirasto", "Provverket", "Trial Agency");

    [Theory]
    [InlineData(AuthorityKind.StateAgency, "valmis.vapaamuotoinen", "stateAgency")]
    [InlineData(AuthorityKind.StateAgency, "valmis.meluilmoitus", "stateAgency")]
    [InlineData(AuthorityKind.PoliceDepartment, "valmis.meluilmoitus", "policeDepartment")]
    [InlineData(AuthorityKind.Municipality, "valmis.ilotulitusilmoitus", "municipality")]
    public async Task A_procedure_is_refused_to_a_kind_of_authority_it_is_not_made_for(AuthorityKind kind, string procedure, string told)
    {
        await using var world = await DeskWorld.NewAsync(Provider.Sqlite);
        var fault = Assert.Single(await Import(world, kind, procedure));
        Assert.Contains(procedure, fault, StringComparison.Ordinal);
        Assert.Contains(told, fault, StringComparison.Ordinal);
        Assert.DoesNotContain(await Offers(world), offer => offer.Offered.Authority.Slug == "koevirasto");
    }

    [Fact]
    public async Task A_procedure_is_taken_by_a_kind_of_authority_it_is_made_for()
    {
        await using var world = await DeskWorld.NewAsync(Provider.Sqlite);
        Assert.Empty(await Import(world, AuthorityKind.Municipality, "valmis.meluilmoitus"));
        Assert.Contains(await Offers(world), offer => offer.Offered.Authority.Slug == "koevirasto");
    }

    [Fact]
    public void A_state_agency_offers_its_own_procedures_and_none_of_the_ready_made_whatever_their_files_say()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "procedures", "vapaamuotoinen.json");
        var readyMade = FormDocument.Read(File.ReadAllBytes(path), path).Form! with { Kinds = [AuthorityKind.StateAgency, AuthorityKind.Municipality] };
        Assert.False(readyMade.IsFor(AuthorityKind.StateAgency));
        Assert.True(readyMade.IsFor(AuthorityKind.Municipality));
        Assert.True((readyMade with { Procedure = "virasto.hakemus" }).IsFor(AuthorityKind.StateAgency));
    }

    private static Task<IReadOnlyList<CataloguedOffer>> Offers(DeskWorld world) =>
        world.AskAsync<CatalogueQuery, IReadOnlyList<CataloguedOffer>>(query => query.ListAsync(TestContext.Current.CancellationToken));

    private static Task<IReadOnlyList<string>> Import(DeskWorld world, AuthorityKind kind, string procedure)
    {
        var offer = new RegisterOffer("koe", procedure, "koe", ["638"], default, "koe@koe.example", null, null, null, new(Name, "029 000 0000", "koe@koe.example"));
        var authority = new RegisterAuthority("koevirasto", kind, Name, null, ["fi"], new DateOnly(2020, 1, 1), null, null, [new RegisterUnit("koe", Name, null)], [offer]);
        return world.AskAsync<ImportRegister, IReadOnlyList<string>>(act => act.ExecuteAsync(new RegisterFile([authority], []), TestContext.Current.CancellationToken));
    }
}
