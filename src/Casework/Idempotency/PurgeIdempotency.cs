using Kevytasiointi.Casework.Data;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Idempotency;

/// <summary>Forgets answers older than 30 days (contracts.md 4): their keys are free again.</summary>
public sealed class PurgeIdempotency(CaseworkDb db, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Forgets; gives how many.</summary>
    public Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Kept;
        return db.IdempotencyRows.Where(row => row.CreatedAt < before).ExecuteDeleteAsync(cancellation);
    }
}
