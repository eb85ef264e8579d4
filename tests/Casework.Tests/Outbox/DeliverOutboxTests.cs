using System.Text;
using Kevytasiointi.Casework.Outbox;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outbox;

public sealed class DeliverOutboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase, Trait("Requirement", "R-079")]
    public async Task A_delivered_message_is_marked_and_its_payload_is_gone(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync(payload: "sisältö");
        var seen = "";
        var count = await rig.DeliverAsync(new DirectedDeliverer((owed, _) =>
        {
            seen = Encoding.UTF8.GetString(owed.Payload.Span);
            return Task.FromResult(DeliveryResult.Delivered);
        }));

        var message = await rig.FindAsync(id);
        Assert.Equal((1, "sisältö"), (count, seen));
        Assert.Null(message.Payload);
        Assert.Equal((rig.Clock.GetUtcNow(), 1, null, null), (message.DeliveredAt!.Value, message.Attempts, message.LeaseOwner, message.LastFailure));
        Assert.Equal(0, await rig.DeliverAsync(new DirectedDeliverer()));
    }

    [Theory, EveryDatabase]
    public async Task A_message_stands_sealed_until_it_is_delivered(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var message = await rig.FindAsync(await rig.OweAsync(payload: "salaisuus"));
        Assert.Equal(-1, message.Payload.AsSpan().IndexOf("salaisuus"u8));
    }

    [Theory, EveryDatabase, Trait("Requirement", "R-079")]
    public async Task A_message_whose_act_is_not_saved_is_not_owed(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        await using (var db = rig.Database.Open())
        {
            rig.Outgoing.Add(db, rig.CaseKey, new Post("test", "x"u8.ToArray(), null, null), rig.Clock.GetUtcNow());
            db.DataKeys.Add(rig.CaseKey); // stands already: the act as a whole fails
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        }

        Assert.Empty(await rig.AllAsync());
    }

    [Theory, EveryDatabase, Trait("Requirement", "R-079")]
    public async Task A_failed_message_stays_owed_with_its_payload_and_is_tried_again_only_when_due(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync();
        await rig.DeliverAsync(new DirectedDeliverer(DeliveryFailure.Unreachable));

        var message = await rig.FindAsync(id);
        Assert.Equal((1, DeliveryFailure.Unreachable, null), (message.Attempts, message.LastFailure, message.LeaseOwner));
        Assert.NotNull(message.Payload);
        Assert.InRange(message.DueAt - rig.Clock.GetUtcNow(), BackOff.Shortest, BackOff.Shortest * 1.5);

        var later = new DirectedDeliverer();
        rig.Clock.Advance(BackOff.Shortest - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await rig.DeliverAsync(later));
        rig.Clock.Advance(BackOff.Shortest);
        Assert.Equal(1, await rig.DeliverAsync(later));
        Assert.Equal([id], later.Asked);
    }

    [Theory, EveryDatabase, Trait("Requirement", "R-079")]
    public async Task A_message_that_fails_twenty_times_is_still_owed(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await rig.DeliverAsync(new DirectedDeliverer(DeliveryFailure.TryLater));
            rig.Clock.Advance(BackOff.Longest);
        }

        Assert.Equal(20, (await rig.FindAsync(id)).Attempts);
        Assert.Equal(1, await rig.DeliverAsync(new DirectedDeliverer()));
    }

    [Theory, EveryDatabase]
    public async Task One_bad_message_does_not_keep_the_others(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var ids = new[] { await rig.OweAsync(), await rig.OweAsync(), await rig.OweAsync() };
        var deliverer = new DirectedDeliverer((owed, _) =>
            owed.Id == ids[1] ? throw new InvalidOperationException("maija@posti.example") : Task.FromResult(DeliveryResult.Delivered));
        Assert.Equal(2, await rig.DeliverAsync(deliverer));
        Assert.Equal(ids.Order(), deliverer.Asked.Order());
        Assert.Equal(DeliveryFailure.Fault, (await rig.FindAsync(ids[1])).LastFailure);
    }

    [Theory, EveryDatabase]
    public async Task A_message_nobody_can_deliver_says_why(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var unknown = await rig.OweAsync(kind: "unknown");
        var altered = await rig.OweAsync();
        await rig.Database.TamperAsync($"""update "Outbox" set "Payload" = {await BrokenAsync(rig, altered)} where "Id" = {altered}""");
        await rig.DeliverAsync(new DirectedDeliverer());
        Assert.Equal(DeliveryFailure.NoDeliverer, (await rig.FindAsync(unknown)).LastFailure);
        Assert.Equal(DeliveryFailure.SealBroken, (await rig.FindAsync(altered)).LastFailure);

        await rig.SaveAsync(db => db.DataKeys.Remove(rig.CaseKey));
        var keyless = await rig.OweAsync();
        await rig.DeliverAsync(new DirectedDeliverer());
        Assert.Equal(DeliveryFailure.KeyGone, (await rig.FindAsync(keyless)).LastFailure);
    }

    [Theory, EveryDatabase]
    public async Task A_payload_moved_to_another_message_does_not_open(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var (one, other) = (await rig.OweAsync(payload: "yksi"), await rig.OweAsync(payload: "toinen"));
        await rig.Database.TamperAsync($"""update "Outbox" set "Payload" = {(await rig.FindAsync(one)).Payload} where "Id" = {other}""");
        await rig.DeliverAsync(new DirectedDeliverer());
        Assert.Equal(DeliveryFailure.SealBroken, (await rig.FindAsync(other)).LastFailure);
        Assert.NotNull((await rig.FindAsync(one)).DeliveredAt);
    }

    [Theory, EveryDatabase]
    public async Task Nodes_side_by_side_deliver_each_message_once(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        for (var i = 0; i < 60; i++)
        {
            await rig.OweAsync();
        }

        var slow = new DirectedDeliverer(async (_, stop) =>
        {
            await Task.Delay(1, stop);
            return DeliveryResult.Delivered;
        });
        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => rig.DeliverAsync(slow), Stop)));
        Assert.Equal(60, counts.Sum());
        Assert.Equal(60, slow.Asked.Distinct().Count());
        Assert.Equal(60, slow.Asked.Count);
    }

    [Theory, EveryDatabase]
    public async Task What_a_dead_node_held_is_delivered_when_its_lease_lapses(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync();
        var until = rig.Clock.GetUtcNow() + DeliverOutbox.LeaseTime;
        await rig.SaveAsync(db =>
        {
            var message = db.Outbox.Single(row => row.Id == id);
            (message.LeaseOwner, message.LeaseUntil) = ("dead-node", until);
        });
        Assert.Equal(0, await rig.DeliverAsync(new DirectedDeliverer()));
        rig.Clock.Advance(DeliverOutbox.LeaseTime);
        Assert.Equal(1, await rig.DeliverAsync(new DirectedDeliverer()));
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_is_too_slow_does_not_overwrite_what_another_wrote(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync();
        await rig.DeliverAsync(new DirectedDeliverer(async (_, _) =>
        {
            rig.Clock.Advance(DeliverOutbox.LeaseTime);
            await rig.DeliverAsync(new DirectedDeliverer()); // another node, and the message is delivered
            return DeliveryResult.Failed(DeliveryFailure.ConnectionLost);
        }));

        var message = await rig.FindAsync(id);
        Assert.NotNull(message.DeliveredAt);
        Assert.Equal((1, null), (message.Attempts, message.LastFailure));
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_is_stopped_in_the_middle_lets_the_message_go_at_once(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var id = await rig.OweAsync();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.DeliverAsync(stop.Token, new DirectedDeliverer(async (_, cancellation) =>
        {
            await stop.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return DeliveryResult.Delivered;
        })));

        Assert.Equal((0, null, null), ((await rig.FindAsync(id)).Attempts, (await rig.FindAsync(id)).LeaseOwner, (await rig.FindAsync(id)).LastFailure));
        Assert.Equal(1, await rig.DeliverAsync(new DirectedDeliverer()));
    }

    [Theory, EveryDatabase]
    public async Task Messages_go_in_the_order_they_were_owed(Provider provider)
    {
        await using var rig = await OutboxRig.NewAsync(provider);
        var ids = new List<Guid>();
        for (var i = 0; i < 60; i++)
        {
            ids.Add(await rig.OweAsync());
            rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        var deliverer = new DirectedDeliverer();
        await rig.DeliverAsync(deliverer);
        Assert.Equal(ids, deliverer.Asked);
    }

    private static async Task<byte[]> BrokenAsync(OutboxRig rig, Guid id)
    {
        var payload = (await rig.FindAsync(id)).Payload!;
        payload[^1] ^= 1;
        return payload;
    }
}
