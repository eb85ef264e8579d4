using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Operating;

/// <summary>
/// Makes a new key-encryption key current and wraps every data key anew by it, in batches, while the service runs. Cut short, it goes on where it was
/// when run again. The older keys stay until <see cref="RetireKeys"/>.
/// </summary>
public sealed class RotateKeys(CaseworkDb db, KeyStore keys, Sealer sealer, AuditTrail audit, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Rotates, or finishes a rotation that was cut short.</summary>
    public async Task<KeysRotated> ExecuteAsync(SystemScope scope, CancellationToken cancellation)
    {
        var resumed = !keys.CurrentMark().Settled;
        var current = resumed ? keys.Current() : keys.Rotate(clock.GetUtcNow());
        audit.Add(db, scope, AuditAction.Operate, new AuditSubject(Guid.Empty, Detail: $"keys-rotate:{current}"));
        await db.SaveChangesAsync(cancellation);

        var (rewrapped, broken) = (0, new List<Guid>());
        while (await RewrapBatchAsync(broken, cancellation) is { } count)
        {
            rewrapped += count;
        }

        keys.Settle(current);
        return new KeysRotated(current, rewrapped, resumed, broken);
    }

    /// <summary>Wraps some anew; null when none is left.</summary>
    private async Task<int?> RewrapBatchAsync(List<Guid> broken, CancellationToken cancellation)
    {
        var current = keys.Current(); // read anew: another operator may have rotated meanwhile
        var rows = await db.DataKeys.AsNoTracking().Where(row => row.KekId != current && !broken.Contains(row.Id))
            .OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellation);
        if (rows.Count == 0)
        {
            return null;
        }

        var rewrapped = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var row in rows)
        {
            var old = row.KekId;
            try
            {
                sealer.Rewrap(row);
            }
            catch (SealBrokenException)
            {
                broken.Add(row.Id); // its key is lost already; the others need not wait for it
                continue;
            }

            // A draft deleted meanwhile has no row any more, and that is right.
            rewrapped += await db.DataKeys.Where(found => found.Id == row.Id && found.KekId == old)
                .ExecuteUpdateAsync(found => found.SetProperty(key => key.KekId, row.KekId).SetProperty(key => key.Wrapped, row.Wrapped), cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return rewrapped;
    }
}

/// <summary>What a rotation did.</summary>
/// <param name="Current">The key that wraps from now on.</param>
/// <param name="Rewrapped">Data keys wrapped anew.</param>
/// <param name="Resumed">Whether it finished an earlier rotation instead of making a new key.</param>
/// <param name="Broken">Owners whose data key does not unwrap: altered rows.</param>
public sealed record KeysRotated(string Current, int Rewrapped, bool Resumed, IReadOnlyList<Guid> Broken)
{
    /// <summary>For the operator.</summary>
    public OperatorAnswer Answer => new(Broken.Count == 0, string.Join(
        ' ',
        Resumed
            ? FormattableString.Invariant($"An earlier rotation was not finished; it is now. {Rewrapped} data keys were wrapped anew by {Current}. No new key was made: run again to rotate.")
            : FormattableString.Invariant($"Key {Current} is current. {Rewrapped} data keys were wrapped anew by it."),
        "Back up the key folder now (keys back-up): older backups do not hold the new key. Older keys stay until keys retire.",
        Broken.Count == 0 ? "" : $"These data keys do not unwrap, so their rows were altered: {string.Join(", ", Broken)}.").TrimEnd());
}
