using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Audit;

/// <summary>
/// Recomputes every chain of the audit log and compares it with its head, with the signature of a closed month and with the heads outside the database;
/// names altered, missing, cut and added rows (R-091). Reads only, one row in memory at a time.
/// </summary>
public sealed class VerifyAudit(CaseworkDb db, KeyStore keys, AuditHeads outside, TimeProvider clock)
{
    private readonly Findings findings = new();
    private Dictionary<(Guid Authority, int Month), ToldChain> told = [];

    /// <summary>Verifies.</summary>
    public async Task<VerificationReport> ExecuteAsync(CancellationToken cancellation)
    {
        told = await ReadOutsideAsync(cancellation); // first: the database is never behind what was told
        await using var moment = await db.BeginSnapshotAsync(cancellation);
        var heads = await db.AuditMonths.AsNoTracking().ToDictionaryAsync(month => (month.AuthorityId, month.Month), cancellation);
        var unseen = heads.Keys.Concat(told.Keys).ToHashSet();
        var chains = unseen.Count;
        var links = 0L;
        ChainCheck? check = null;
        (Guid Authority, int Month) chain = default;
        var rows = db.AuditEntries.AsNoTracking().Where(row => row.Sequence != null).OrderBy(row => row.AuthorityId).ThenBy(row => row.Month).ThenBy(row => row.Sequence);
        try
        {
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                var its = (row.AuthorityId, row.Month ?? 0);
                if (check is null || its != chain)
                {
                    End(check, chain, heads);
                    (check, chain) = (Begin(its), its);
                    chains += unseen.Remove(its) ? 0 : 1;
                }

                links++;
                check.Next(new ChainLink(row.Sequence!.Value, row.Previous ?? [], row.Hash ?? [], row.Recompute(), row.Id));
                CompareWithOutside(check, its, row);
            }
        }
        catch (Exception fault) when (Findings.IsUnreadable(fault))
        {
            (check ?? Begin(default)).FindUnreadable();
            return findings.Report("Audit log", chains, links);
        }

        End(check, chain, heads);
        foreach (var lost in unseen)
        {
            End(Begin(lost), lost, heads);
        }

        VerifySignatures(heads.Values);
        await NoteWaitingAsync(cancellation);
        return findings.Report("Audit log", chains, links);
    }

    private ChainCheck Begin((Guid Authority, int Month) chain) => new(
        FormattableString.Invariant($"Log of {(chain.Authority == Guid.Empty ? "the service" : $"authority {chain.Authority}")}, month {chain.Month}"),
        chain.Authority, chain.Month, findings);

    private void End(ChainCheck? check, (Guid Authority, int Month) chain, Dictionary<(Guid Authority, int Month), AuditMonth> heads)
    {
        if (check is null)
        {
            return;
        }

        var head = heads.GetValueOrDefault(chain);
        if (head is not null)
        {
            check.End(head.Count, head.Head);
        }
        else if (check.Last > 0)
        {
            check.Find(FindingKind.Missing, null, null, "has lost its head");
        }

        var counted = Math.Max(check.Last, head?.Count ?? 0);
        if (told.GetValueOrDefault(chain)?.Most is { } most && counted < most)
        {
            check.FindRange(FindingKind.Truncated, counted + 1, most, "cut off the end, head and all: the log outside the database tells of them");
        }
    }

    private void CompareWithOutside(ChainCheck check, (Guid Authority, int Month) chain, AuditEntry row)
    {
        if (told.GetValueOrDefault(chain)?.Differs(row.Sequence!.Value, row.Hash) is { } first)
        {
            check.FindRange(FindingKind.Altered, first, row.Sequence.Value, "not what the log outside the database tells: rewritten after it was linked");
        }
    }

    private void VerifySignatures(IEnumerable<AuditMonth> months)
    {
        var signature = new MonthSignature(keys);
        foreach (var month in months)
        {
            var check = Begin((month.AuthorityId, month.Month));
            if (month.Signature is null && told.GetValueOrDefault((month.AuthorityId, month.Month)) is { Closed: true })
            {
                check.Find(FindingKind.Altered, null, null, "was closed with a signature, which is gone");
            }
            else if (month.Signature is not null && signature.IsRight(month) is not true)
            {
                check.Find(FindingKind.Altered, null, null, "is closed, but its signature does not fit its head and the key in the key folder");
            }
        }
    }

    private async Task NoteWaitingAsync(CancellationToken cancellation)
    {
        var waiting = await db.AuditEntries.CountAsync(row => row.Sequence == null, cancellation);
        if (waiting > 0)
        {
            var oldest = await db.AuditEntries.Where(row => row.Sequence == null).OrderBy(row => row.Id).Select(row => row.At).FirstAsync(cancellation);
            findings.Note(FormattableString.Invariant(
                $"{waiting} entries wait to be linked, the oldest for {Math.Max(0, (clock.GetUtcNow() - oldest).TotalSeconds):0} s; until then they are not guarded."));
        }
    }

    /// <summary>What was told of each chain. A line torn by a power cut is no damage of the log it tells of.</summary>
    private async Task<Dictionary<(Guid Authority, int Month), ToldChain>> ReadOutsideAsync(CancellationToken cancellation)
    {
        var chains = new Dictionary<(Guid Authority, int Month), ToldChain>();
        var number = 0;
        await foreach (var head in outside.ReadAsync(cancellation))
        {
            number++;
            if (head is null)
            {
                findings.Note(FormattableString.Invariant($"Line {number} of {outside.File} cannot be read: torn by a power cut, or damaged."));
            }
            else
            {
                (chains.TryGetValue((head.Authority, head.Month), out var chain) ? chain : chains[(head.Authority, head.Month)] = new ToldChain()).Add(head);
            }
        }

        if (number == 0)
        {
            findings.Note($"There are no heads outside the database ({outside.File}); only what the database says of itself was compared.");
        }

        foreach (var chain in chains.Values)
        {
            chain.Sort();
        }

        return chains;
    }
}
