using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Audit;

/// <summary>
/// Links new audit entries into the chain of their authority and month, closes past months with a signature, and writes the heads outside the database
/// . Run by one node at a time under a lease; should two run, the head's count lets one of them save.
/// </summary>
public sealed class SealAudit(CaseworkDb db, KeyStore keys, WrittenHeads written, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <summary>An entry waits this long, so that those of other nodes with older ids come before it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>A month is closed this long after its end: an act under way at midnight may still be saved.</summary>
    private static readonly TimeSpan CloseAfter = TimeSpan.FromHours(1);

    /// <summary>Seals what is there now.</summary>
    public async Task<AuditSealed> ExecuteAsync(CancellationToken cancellation)
    {
        var linked = 0;
        int batch;
        do
        {
            batch = await LinkAsync(cancellation);
            linked += batch;
        }
        while (batch == BatchSize);

        var closed = await CloseAsync(cancellation);
        await written.WriteDueAsync(db, closed, clock.GetUtcNow(), cancellation);
        return new AuditSealed(linked, closed.Count);
    }

    private async Task<int> LinkAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var ripe = now - Grace;
        var entries = await db.AuditEntries.Where(row => row.Sequence == null && row.At <= ripe).OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellation);
        foreach (var entry in entries)
        {
            entry.Link(await OpenChainAsync(entry, now, cancellation));
        }

        return await SaveAsync(cancellation) ? entries.Count : 0;
    }

    /// <summary>The chain of the entry's month; when that is closed already, of the month it is now.</summary>
    private async Task<AuditMonth> OpenChainAsync(AuditEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        var chain = await ChainAsync(entry.AuthorityId, AuditMonth.Of(entry.At), cancellation);
        return chain.Signature is null ? chain : await ChainAsync(entry.AuthorityId, AuditMonth.Of(now), cancellation);
    }

    private async Task<AuditMonth> ChainAsync(Guid authorityId, int month, CancellationToken cancellation)
    {
        if (await db.AuditMonths.FindAsync([authorityId, month], cancellation) is { } known)
        {
            return known;
        }

        var chain = new AuditMonth { AuthorityId = authorityId, Month = month, Head = new byte[32] };
        db.AuditMonths.Add(chain);
        return chain;
    }

    private async Task<IReadOnlyList<AuditMonth>> CloseAsync(CancellationToken cancellation)
    {
        var settled = clock.GetUtcNow() - CloseAfter;
        var current = AuditMonth.Of(settled);
        var past = await db.AuditMonths.Where(row => row.Signature == null && row.Month < current).ToListAsync(cancellation);
        if (past.Count == 0)
        {
            return [];
        }

        var waiting = await db.AuditEntries.Where(row => row.Sequence == null && row.At <= settled).Select(row => row.AuthorityId).Distinct().ToListAsync(cancellation);
        var closed = past.Where(month => !waiting.Contains(month.AuthorityId)).ToList();
        var signature = new MonthSignature(keys);
        foreach (var month in closed)
        {
            month.Signature = signature.Sign(month);
        }

        return await SaveAsync(cancellation) ? closed : [];
    }

    /// <summary>Saves; false when another sealer was first, and nothing of this was saved.</summary>
    private async Task<bool> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || Database.IsDuplicate(fault))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>What one run of the sealer did.</summary>
/// <param name="Linked">Entries linked.</param>
/// <param name="Closed">Months closed with a signature.</param>
public readonly record struct AuditSealed(int Linked, int Closed);
