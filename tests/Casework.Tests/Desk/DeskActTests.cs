using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Definitions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Desk;

public sealed class DeskActTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Two_officials_who_take_at_once_make_one_handler_and_one_loser_who_is_told(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        OfficialScope[] racers = [await world.SannaAsync(), await world.JohannaAsync()];
        var results = await Task.WhenAll(racers.Select(racer => Task.Run(() => TakeAsync(world, racer, id))));
        Assert.Equal([DeskResult.Done, DeskResult.ChangedMeanwhile], results.Order());
        await using var db = world.Database.Open();
        var shown = await db.Cases.SingleAsync(row => row.Id == id, Stop);
        Assert.Equal(racers[Array.IndexOf(results, DeskResult.Done)].PersonId, shown.HandlerId);
        Assert.Equal(1, await db.CaseEvents.CountAsync(link => link.CaseId == id && link.Kind == CaseEventKind.Taken, Stop));
    }

    [Theory, EveryDatabase]
    public async Task Each_act_done_twice_changes_the_case_once(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var sanna = await world.SannaAsync();
        Assert.Equal([DeskResult.Done, DeskResult.AlreadySo], [await TakeAsync(world, sanna, id), await TakeAsync(world, sanna, id)]);
        Assert.Equal([DeskResult.Done, DeskResult.AlreadySo], [await NumberAsync(world, sanna, id, "MAL/1", null), await NumberAsync(world, sanna, id, "MAL/1", null)]);
        Assert.Equal([DeskResult.Done, DeskResult.AlreadySo], [await HandleAsync(world, sanna, id, Outcome.Granted), await HandleAsync(world, sanna, id, Outcome.Granted)]);
        await using var db = world.Database.Open();
        Assert.Equal(
            [CaseEventKind.Sent, CaseEventKind.Taken, CaseEventKind.CaseNumberGiven, CaseEventKind.Handled],
            await db.CaseEvents.Where(link => link.CaseId == id).OrderBy(link => link.Sequence).Select(link => link.Kind).ToListAsync(Stop));
    }

    [Theory, EveryDatabase]
    public async Task Handling_owes_the_customer_one_nudge_in_the_same_transaction_however_often_it_is_pressed(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var sanna = await world.SannaAsync();
        await using var db = world.Database.Open();
        var before = await db.Outbox.CountAsync(row => row.CaseId == id, Stop);
        Assert.Equal(DeskResult.Done, await HandleAsync(world, sanna, id, Outcome.Granted));
        Assert.Equal(DeskResult.AlreadySo, await HandleAsync(world, sanna, id, Outcome.Granted));
        Assert.Equal(before + 1, await db.Outbox.CountAsync(row => row.CaseId == id, Stop));
    }

    [Theory, EveryDatabase]
    public async Task Colleagues_case_and_number_are_not_overwritten_unseen(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var (sanna, johanna) = (await world.SannaAsync(), await world.JohannaAsync());
        await TakeAsync(world, sanna, id);
        Assert.Equal(DeskResult.ChangedMeanwhile, await TakeAsync(world, johanna, id));
        await NumberAsync(world, sanna, id, "MAL/1", null);
        Assert.Equal(DeskResult.ChangedMeanwhile, await NumberAsync(world, johanna, id, "MAL/2", null));
        Assert.Equal(DeskResult.Done, await NumberAsync(world, johanna, id, "MAL/2", "MAL/1"));
        Assert.Equal(DeskResult.Done, await world.AskAsync<TakeCase, DeskResult>(act => act.ExecuteAsync(johanna, id, sanna.PersonId, Stop)));
    }

    [Theory, EveryDatabase]
    public async Task Outcome_the_procedure_does_not_have_is_refused(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var sanna = await world.SannaAsync();
        var known = await world.AskAsync<DeskCaseQuery, DeskCase?>(query => query.OpenAsync(sanna, id, AuditAction.ViewCase, Stop));
        var missing = Enum.GetValues<Outcome>().Except(known!.Open.Offered.Form.Outcomes.Select(word => word.Outcome)).First();
        Assert.Equal(DeskResult.BadInput, await HandleAsync(world, sanna, id, missing));
        Assert.Equal(DeskResult.Done, await HandleAsync(world, sanna, id, known.Open.Offered.Form.Outcomes[0].Outcome));
        Assert.Equal(DeskResult.WrongState, await HandleAsync(world, sanna, id, known.Open.Offered.Form.Outcomes[1].Outcome));
    }

    [Theory, EveryDatabase, Trait("Requirement", "R-100"), Trait("Requirement", "R-090")]
    public async Task Case_of_another_unit_is_not_there_and_the_knock_is_in_the_log(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var antti = await world.AnttiAsync();
        Assert.Null(await world.AskAsync<DeskCaseQuery, DeskCase?>(query => query.OpenAsync(antti, id, AuditAction.ViewCase, Stop)));
        Assert.Equal(DeskResult.NotFound, await TakeAsync(world, antti, id));
        await using var db = world.Database.Open();
        var refused = await db.AuditEntries.Where(entry => entry.CaseId == id && entry.ActorId == antti.PersonId).OrderBy(entry => entry.Id).ToListAsync(Stop);
        Assert.Equal([AuditAction.ViewCase, AuditAction.Change], refused.Select(entry => entry.Action).Order()); // both may fall in one millisecond
        Assert.All(refused, entry => Assert.Equal(AuditResult.Refused, entry.Result));
        Assert.Equal(CaseState.Sent, (await db.Cases.SingleAsync(row => row.Id == id, Stop)).State);
    }

    private static Task<DeskResult> TakeAsync(DeskWorld world, OfficialScope who, Guid id) => world.AskAsync<TakeCase, DeskResult>(act => act.ExecuteAsync(who, id, null, Stop));

    private static Task<DeskResult> NumberAsync(DeskWorld world, OfficialScope who, Guid id, string number, string? seen) =>
        world.AskAsync<GiveCaseNumber, DeskResult>(act => act.ExecuteAsync(who, id, number, seen, Stop));

    private static Task<DeskResult> HandleAsync(DeskWorld world, OfficialScope who, Guid id, Outcome outcome) =>
        world.AskAsync<HandleCase, DeskResult>(act => act.ExecuteAsync(who, id, outcome, Stop));
}
