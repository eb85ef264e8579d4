using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Operating;

/// <summary>Destroys the key-encryption keys that wrap nothing any more.</summary>
public sealed class RetireKeys(CaseworkDb db, KeyStore keys, AuditTrail audit, TimeProvider clock)
{
    /// <summary>What was wrapped by the older key just before the rotation may be saved a little after it.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    /// <summary>Retires what can be.</summary>
    public async Task<OperatorAnswer> ExecuteAsync(SystemScope scope, CancellationToken cancellation)
    {
        var current = keys.Current();
        var older = keys.Ids().Where(id => id != current).ToList();
        if (older.Count == 0)
        {
            return new OperatorAnswer(true, "There are no older keys to retire.");
        }

        if (keys.CurrentMark().Since is not { } since || clock.GetUtcNow() - since < Settling)
        {
            return new OperatorAnswer(false, "The current key is less than an hour old, so something wrapped by an older one may still be on its way to the database. Nothing was retired; run again later.");
        }

        var used = await db.DataKeys.Where(row => older.Contains(row.KekId)).Select(row => row.KekId).Distinct().ToListAsync(cancellation);
        var retired = older.Except(used).ToList();
        foreach (var id in retired)
        {
            audit.Add(db, scope, AuditAction.Operate, new AuditSubject(Guid.Empty, Detail: $"keys-retire:{id}"));
        }

        await db.SaveChangesAsync(cancellation); // before the keys go: nobody destroys a key unseen
        retired.ForEach(keys.Destroy);
        return new OperatorAnswer(used.Count == 0, string.Join(
            ' ',
            retired.Count == 0 ? "Nothing was retired." : $"Retired: {string.Join(", ", retired)}. A database backup older than the last rotation opens only with a key backup of its time.",
            used.Count == 0 ? "" : $"Still in use: {string.Join(", ", used)}. Run keys rotate to wrap anew what they wrap.").TrimEnd());
    }
}
