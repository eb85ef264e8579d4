using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Authorities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outbox;

public sealed class StuckMessagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase, Trait("Requirement", "R-079")]
    public async Task A_message_is_stuck_after_five_failures_and_not_before(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync();
        for (var attempt = 1; attempt <= OutboxQuery.StuckAfter; attempt++)
        {
            Assert.Empty(await StuckAsync(rig, Administrator(rig.AuthorityId)));
            await rig.DeliverAsync(new DirectedDeliverer(DeliveryFailure.Unreachable));
            rig.Clock.Advance(BackOff.Longest);
        }

        var stuck = Assert.Single(await StuckAsync(rig, Administrator(rig.AuthorityId)));
        Assert.Equal((id, "test", rig.CaseKey.Id, 5, DeliveryFailure.Unreachable), (stuck.Id, stuck.Kind, stuck.CaseId!.Value, stuck.Attempts, stuck.Failure));

        await rig.DeliverAsync(new DirectedDeliverer());
        Assert.Empty(await StuckAsync(rig, Administrator(rig.AuthorityId)));
    }

    [Theory, EveryDatabase, Trait("Requirement", "R-079")]
    public async Task A_failure_that_time_does_not_mend_is_seen_at_once_and_causes_no_storm(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        await rig.OweAsync();
        var deliverer = new DirectedDeliverer(DeliveryFailure.BadAddress);
        for (var minute = 0; minute < 24 * 60; minute += 10)
        {
            await rig.DeliverAsync(deliverer);
            rig.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.InRange(deliverer.Asked.Count, 3, 6);
        Assert.Equal(DeliveryFailure.BadAddress, Assert.Single(await StuckAsync(rig, Administrator(rig.AuthorityId))).Failure);
    }

    [Theory, EveryDatabase, Trait("Requirement", "R-100")]
    public async Task Only_an_administrator_of_the_authority_sees_and_resends(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync();
        await rig.DeliverAsync(new DirectedDeliverer(DeliveryFailure.BadAddress));
        OfficialScope[] outsiders = [Administrator(rig.NewId()), Official(rig.AuthorityId, Role.Handler), Official(rig.AuthorityId, Role.Reader), Official(rig.AuthorityId, Role.Auditor)];
        foreach (var outsider in outsiders)
        {
            Assert.Empty(await StuckAsync(rig, outsider));
            Assert.False(await ResendAsync(rig, outsider, id));
        }

        Assert.False(await ResendAsync(rig, new CustomerScope(rig.NewId()), id));
        Assert.Equal(0, await rig.DeliverAsync(new DirectedDeliverer()));
        Assert.Single(await rig.ReadAsync(db => new OutboxQuery(db).StuckAsync(SystemScope.Background, Stop)));
    }

    [Theory, EveryDatabase, Trait("Requirement", "R-079")]
    public async Task A_resent_message_is_due_at_once_and_wakes_the_deliverer_and_leaves_a_log_entry(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync();
        await rig.DeliverAsync(new DirectedDeliverer(DeliveryFailure.BadAddress));
        var signal = new OutboxSignal();
        var scope = Administrator(rig.AuthorityId);
        Assert.True(await ResendAsync(rig, scope, id, signal));
        await signal.WaitAsync(Stop).WaitAsync(TimeSpan.FromSeconds(5), Stop);
        Assert.Equal(1, await rig.DeliverAsync(new DirectedDeliverer()));
        Assert.False(await ResendAsync(rig, scope, id));

        var entry = Assert.Single(await rig.ReadAsync(db => db.AuditEntries.AsNoTracking().ToListAsync(Stop)));
        Assert.Equal((AuditAction.Operate, scope.PersonId, rig.AuthorityId, $"outbox/{id:D}"), (entry.Action, entry.ActorId, entry.AuthorityId, entry.Detail));
    }

    private static OfficialScope Administrator(Guid authority) => Official(authority, Role.Administrator);

    private static OfficialScope Official(Guid authority, Role role) =>
        new(Guid.Parse("0199cccc-0000-7000-8000-000000000001"), [new UnitRole(authority, Guid.Parse("0199dddd-0000-7000-8000-000000000001"), role)]);

    private static Task<List<StuckMessage>> StuckAsync(OutboxRig rig, OfficialScope scope) => rig.ReadAsync(db => new OutboxQuery(db).StuckAsync(scope, Stop));

    private static Task<bool> ResendAsync(OutboxRig rig, Scope scope, Guid id, OutboxSignal? signal = null) =>
        rig.ReadAsync(db => new ResendNow(db, new AuditTrail(rig.Clock), signal ?? new OutboxSignal(), rig.Clock).ExecuteAsync(scope, id, Stop));
}
