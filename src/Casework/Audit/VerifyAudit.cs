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
    private Dictionary<(Guid Authority, int Month), AuditHead> written = [];

    /// <summary>Verifies.</summary>
    public async Task<VerificationReport> ExecuteAsync(CancellationToken cancellation)
    {
        written = await ReadOutsideAsync(cancellation);
        var heads = await db.AuditMonths.AsNoTracking().ToDictionaryAsync(month => (month.AuthorityId, month.Month), cancellation);
        var unseen = heads.Keys.Concat(written.Keys).ToHashSet();
        var chains = unseen.Count;
        var links = 0L;
        ChainCheck? check = null;
        (Guid Authority, int Month) chain = default;
        var rows = db.AuditEntries.AsNoTracking().Where(row => row.Sequence != null).OrderBy(row => row.AuthorityId).ThenBy(row => row.Month).ThenBy(row => row.Sequence);
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
        var told = written.GetValueOrDefault(chain);
        if (head is not null)
        {
            check.End(head.Count, head.Head);
        }
        else if (check.Last > 0)
        {
            check.Find(FindingKind.Missing, null, null, "has lost its head");
        }

        var counted = Math.Max(check.Last, head?.Count ?? 0);
        if (told is not null && counted < told.Count)
        {
            check.FindRange(FindingKind.Truncated, counted + 1, told.Count, "cut off the end, head and all: the log outside the database tells of them");
        }
    }

    private void CompareWithOutside(ChainCheck check, (Guid Authority, int Month) chain, AuditEntry row)
    {
        if (written.GetValueOrDefault(chain) is { } told && told.Count == row.Sequence && told.Hash != Convert.ToHexStringLower(row.Hash ?? []))
        {
            check.Find(FindingKind.Altered, row.Sequence, row.Id, "is not what the log outside the database tells: it, or links before it, were rewritten");
        }
    }

    private void VerifySignatures(IEnumerable<AuditMonth> months)
    {
        var signature = new MonthSignature(keys);
        foreach (var month in months)
        {
            var told = written.GetValueOrDefault((month.AuthorityId, month.Month));
            var check = Begin((month.AuthorityId, month.Month));
            if (month.Signature is null && told?.Signature is not null)
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

    /// <summary>The last head told of each chain. A line torn by a power cut is no damage of the log it tells of.</summary>
    private async Task<Dictionary<(Guid Authority, int Month), AuditHead>> ReadOutsideAsync(CancellationToken cancellation)
    {
        var last = new Dictionary<(Guid Authority, int Month), AuditHead>();
        var (number, any) = (0, false);
        await foreach (var head in outside.ReadAsync(cancellation))
        {
            number++;
            any = true;
            if (head is null)
            {
                findings.Note(FormattableString.Invariant($"Line {number} of {outside.File} cannot be read: torn by a power cut, or damaged."));
            }
            else if (!last.TryGetValue((head.Authority, head.Month), out var before) || before.Count < head.Count || (before.Count == head.Count && head.Signature is not null))
            {
                last[(head.Authority, head.Month)] = head;
            }
        }

        if (!any)
        {
            findings.Note($"There are no heads outside the database ({outside.File}); only what the database says of itself was compared.");
        }

        return last;
    }
}
