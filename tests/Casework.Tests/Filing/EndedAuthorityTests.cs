using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Tests.Desk;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Filing;

/// <summary>An authority that has ended takes nothing new, and its old cases stay readable .</summary>
[Trait("Requirement", "R-134")]
public sealed class EndedAuthorityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Nothing_can_be_begun_after_its_last_day_and_the_public_address_tells_who_took_over(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var caseId = await world.FileAsync();
        var (offer, customer) = await OfferAndCustomerAsync(world, caseId);
        await EndAsync(world, "mallilan-kaupunki", lastDay: "2026-11-23", successor: "esimerkkilan-kunta");

        Assert.NotNull(await StartAsync(world, customer, offer)); // the last day is a day
        Assert.Contains(await ListAsync(world), each => each.Offer.Id == offer);

        world.Clock.Advance(TimeSpan.FromHours(16)); // in Helsinki it is the next day
        Assert.Null(await StartAsync(world, customer, offer));
        Assert.DoesNotContain(await ListAsync(world), each => each.Offer.Id == offer);
        var found = await world.AskAsync<CatalogueQuery, CataloguedOffer?>(query => query.FindAsync("mallilan-kaupunki", "meluilmoitus", Stop));
        Assert.Equal(new EndedAuthority(new DateOnly(2026, 11, 23), found!.Ended!.Successor), found.Ended);
        Assert.Equal("Esimerkkilän kunta", found.Ended.Successor!.Fi);
    }

    [Theory, EveryDatabase]
    public async Task Its_old_case_stays_readable_for_the_customer_and_the_officials_and_can_be_handled_to_its_end(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var caseId = await world.FileAsync();
        var (_, customer) = await OfferAndCustomerAsync(world, caseId);
        await EndAsync(world, "mallilan-kaupunki", lastDay: "2026-11-23", successor: "esimerkkilan-kunta");
        world.Clock.Advance(TimeSpan.FromDays(40));

        var read = await world.AskAsync<CaseQuery, OpenCase?>(query => query.OpenAsync(customer, caseId, AuditAction.ViewCase, null, Stop));
        Assert.Equal("Mallilan kaupunki", read!.Offered.Authority.Name.Fi);
        var sanna = await world.SannaAsync();
        Assert.Equal(DeskResult.Done, await world.AskAsync<TakeCase, DeskResult>(act => act.ExecuteAsync(sanna, caseId, null, Stop)));
    }

    [Theory, EveryDatabase]
    public async Task The_demos_ended_agency_has_its_successor_and_importing_again_changes_nothing(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        await using var db = world.Database.Open();
        var ended = await db.Set<Authority>().AsNoTracking().SingleAsync(row => row.Slug == "mallimaan-aluehallintovirasto", Stop);
        var successor = await db.Set<Authority>().AsNoTracking().SingleAsync(row => row.Id == ended.SuccessorId, Stop);
        Assert.Equal((new DateOnly(2025, 12, 31), "lupa-ja-valvontavirasto"), (ended.ValidTo, successor.Slug));
        Assert.All(await db.Set<Authority>().AsNoTracking().Where(row => row.Id != ended.Id).ToListAsync(Stop), each => Assert.Null(each.SuccessorId));
    }

    private static async Task<(Guid Offer, CustomerScope Customer)> OfferAndCustomerAsync(DeskWorld world, Guid caseId)
    {
        await using var db = world.Database.Open();
        var sent = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == caseId, Stop);
        return (sent.OfferId, new CustomerScope(sent.CustomerId));
    }

    private static async Task EndAsync(DeskWorld world, string slug, string lastDay, string successor)
    {
        await using var db = world.Database.Open();
        var next = await db.Set<Authority>().AsNoTracking().SingleAsync(row => row.Slug == successor, Stop);
        var ended = await db.Set<Authority>().SingleAsync(row => row.Slug == slug, Stop);
        ended.SuccessorId = next.Id;
        db.Entry(ended).Property(row => row.ValidTo).CurrentValue = DateOnly.ParseExact(lastDay, "yyyy-MM-dd", null);
        await db.SaveChangesAsync(Stop);
    }

    private static Task<Guid?> StartAsync(DeskWorld world, CustomerScope customer, Guid offer) =>
        world.AskAsync<StartDraft, Guid?>(act => act.ExecuteAsync(customer, offer, Language.Fi, Stop));

    private static Task<IReadOnlyList<CataloguedOffer>> ListAsync(DeskWorld world) =>
        world.AskAsync<CatalogueQuery, IReadOnlyList<CataloguedOffer>>(query => query.ListAsync(Stop));
}
