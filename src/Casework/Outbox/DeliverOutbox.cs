using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Outbox;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kevytasiointi.Casework.Outbox;

/// <summary>
/// Delivers what is due, one message at a time, each under a lease of its own, so any number of nodes may do it side by side. Never gives up:
/// what fails waits longer and longer, stays visible, and is tried again.
/// <para>
/// At least once: when the process dies, or the receiver's answer is lost, between the receiver taking the message and us writing that down, it is
/// delivered again. The message's id is the same at every try (a mail's Message-Id is made of it), so a receiver can tell a repeat.
/// </para>
/// </summary>
public sealed class DeliverOutbox(
    CaseworkDb db, Sealer sealer, IEnumerable<IDeliverer> deliverers, OutboxMetrics metrics, Random random, TimeProvider clock, ILogger<DeliverOutbox> log)
{
    private const int Batch = 50;

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Ids.New(clock.GetUtcNow()):N}";

    /// <summary>How long one message is one node's; longer than any deliverer tries.</summary>
    public static TimeSpan LeaseTime { get; } = TimeSpan.FromMinutes(3);

    /// <summary>Delivers until nothing is due; the number delivered.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        var delivered = 0;
        for (var due = await DueAsync(cancellation); due.Count > 0; due = await DueAsync(cancellation))
        {
            foreach (var id in due)
            {
                delivered += await DeliverOneAsync(id, cancellation) ? 1 : 0;
            }
        }

        var owed = db.Outbox.Where(row => row.DeliveredAt == null);
        metrics.Owed(await owed.OrderBy(row => row.CreatedAt).Select(row => (DateTimeOffset?)row.CreatedAt).FirstOrDefaultAsync(cancellation), await owed.CountAsync(cancellation));
        return delivered;
    }

    private Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.Where(row => row.DeliveredAt == null && row.DueAt <= now && (row.LeaseUntil == null || row.LeaseUntil <= now))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id).Select(row => row.Id).Take(Batch).ToListAsync(cancellation);
    }

    private async Task<bool> DeliverOneAsync(Guid id, CancellationToken cancellation)
    {
        if (!await TakeAsync(id, cancellation))
        {
            return false; // Another node was first, or has delivered it.
        }

        if (await db.Outbox.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } message)
        {
            return false; // What it concerned was deleted, and it with it.
        }

        try
        {
            var result = await TryDeliverAsync(message, cancellation);
            return await SettleAsync(message, result);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Mine(id).ExecuteUpdateAsync(row => row.SetProperty(x => x.LeaseOwner, (string?)null).SetProperty(x => x.LeaseUntil, (DateTimeOffset?)null), CancellationToken.None);
            throw;
        }
    }

    private async Task<bool> TakeAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await db.Outbox.Where(row => row.Id == id && row.DeliveredAt == null && row.DueAt <= now && (row.LeaseUntil == null || row.LeaseUntil <= now))
            .ExecuteUpdateAsync(row => row.SetProperty(x => x.LeaseOwner, owner).SetProperty(x => x.LeaseUntil, now + LeaseTime), cancellation) == 1;
    }

    private async Task<DeliveryResult> TryDeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (deliverers.SingleOrDefault(one => one.Kind == message.Kind) is not { } deliverer)
        {
            return DeliveryResult.Failed(DeliveryFailure.NoDeliverer);
        }

        if (await db.DataKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Id == message.KeyId, cancellation) is not { } key)
        {
            return DeliveryResult.Failed(DeliveryFailure.KeyGone);
        }

        try
        {
            var payload = sealer.Open(key, Outgoing.SealName(message.Id), message.Payload);
            return await deliverer.DeliverAsync(new OwedDelivery(message.Id, message.CreatedAt, payload), cancellation);
        }
        catch (SealBrokenException)
        {
            return DeliveryResult.Failed(DeliveryFailure.SealBroken);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // The type only: a message or stack from outside may hold an address.
            log.LogError("Delivering {Kind} {Message} failed by {Fault}", message.Kind, message.Id, fault.GetType().FullName);
            return DeliveryResult.Failed(DeliveryFailure.Fault);
        }
    }

    /// <summary>Written down even when the process is stopping: what was delivered must not be delivered again.</summary>
    private async Task<bool> SettleAsync(OutboxMessage message, DeliveryResult result)
    {
        var now = clock.GetUtcNow();
        var attempts = message.Attempts + 1;
        var settled = result.Failure is { } failure
            ? await Mine(message.Id).ExecuteUpdateAsync(
                row => row.SetProperty(x => x.Attempts, attempts).SetProperty(x => x.LastFailure, failure)
                    .SetProperty(x => x.DueAt, now + BackOff.After(attempts, failure, random))
                    .SetProperty(x => x.LeaseOwner, (string?)null).SetProperty(x => x.LeaseUntil, (DateTimeOffset?)null),
                CancellationToken.None)
            : await Mine(message.Id).ExecuteUpdateAsync(
                row => row.SetProperty(x => x.Attempts, attempts).SetProperty(x => x.LastFailure, (string?)null)
                    .SetProperty(x => x.DeliveredAt, now).SetProperty(x => x.Payload, (byte[]?)null)
                    .SetProperty(x => x.LeaseOwner, (string?)null).SetProperty(x => x.LeaseUntil, (DateTimeOffset?)null),
                CancellationToken.None);
        if (settled == 0)
        {
            log.LogWarning("{Kind} {Message} took longer than its lease; it may be delivered twice", message.Kind, message.Id);
        }

        Tell(message, result);
        return result.Failure is null;
    }

    private void Tell(OutboxMessage message, DeliveryResult result)
    {
        if (result.Failure is not { } failure)
        {
            metrics.Delivered(message.Kind);
            return;
        }

        metrics.Failed(message.Kind, failure);
        log.LogWarning("{Kind} {Message} failed: {Failure}, try {Attempts}", message.Kind, message.Id, failure, message.Attempts + 1);
    }

    private IQueryable<OutboxMessage> Mine(Guid id) => db.Outbox.Where(row => row.Id == id && row.LeaseOwner == owner && row.DeliveredAt == null);
}
