using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Audit;

/// <summary>
/// Recomputes the event chain of every case and compares it with what the case says of its count and last hash; names altered, missing, cut and added
/// events, events without a case, and cases the audit log knows to have been sent but that are gone. Reads only, one row in memory at a time.
/// </summary>
public sealed class VerifyEvents(CaseworkDb db)
{
    private readonly Findings findings = new();

    /// <summary>Verifies.</summary>
    public async Task<VerificationReport> ExecuteAsync(CancellationToken cancellation)
    {
        var (cases, links) = (0, 0L);
        ChainCheck? check = null;
        var chain = new CaseHead(Guid.Empty, 0, null);
        var rows = from one in db.Cases
                   join link in db.CaseEvents on one.Id equals link.CaseId into linked
                   from link in linked.DefaultIfEmpty()
                   orderby one.Id, link.Sequence
                   select new { Head = new CaseHead(one.Id, one.EventCount, one.LastEventHash), Link = link };
        try
        {
            await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            {
                if (check is null || row.Head.Id != chain.Id)
                {
                    check?.End(chain.Count, chain.Hash);
                    (check, chain) = (Begin(row.Head.Id), row.Head);
                    cases++;
                }

                if (row.Link is { } link)
                {
                    links++;
                    check.Next(new ChainLink(link.Sequence, link.Previous, link.Hash, link.Recompute(), null));
                }
            }
        }
        catch (Exception fault) when (Findings.IsUnreadable(fault))
        {
            (check ?? Begin(chain.Id)).FindUnreadable();
            return findings.Report("Case events", cases, links);
        }

        check?.End(chain.Count, chain.Hash);
        await FindLostCasesAsync(cancellation);
        return findings.Report("Case events", cases, links);
    }

    private ChainCheck Begin(Guid caseId) => new($"Case {caseId}", caseId, null, findings);

    private async Task FindLostCasesAsync(CancellationToken cancellation)
    {
        var orphans = await db.CaseEvents.Where(link => !db.Cases.Any(one => one.Id == link.CaseId)).Select(link => link.CaseId).Distinct().ToListAsync(cancellation);
        var sent = await db.AuditEntries
            .Where(row => row.Action == AuditAction.Send && row.Result == AuditResult.Done && row.CaseId != null && !db.Cases.Any(one => one.Id == row.CaseId))
            .Select(row => row.CaseId!.Value).Distinct().ToListAsync(cancellation);
        foreach (var lost in orphans.Union(sent))
        {
            Begin(lost).Find(FindingKind.Missing, null, null, orphans.Contains(lost) ? "is gone, though its events are here" : "is gone, though the audit log tells that it was sent");
        }
    }

    private sealed record CaseHead(Guid Id, int Count, byte[]? Hash);
}
