using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Audit;

/// <summary>
/// Knows which heads stand outside the database and writes those that have grown. They are written after they are saved: what stands outside never says
/// more than the database did. One per process.
/// </summary>
public sealed class WrittenHeads(AuditHeads heads, AuditHeadsSettings settings) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private Dictionary<(Guid Authority, int Month), (long Count, bool Closed)>? known;
    private DateTimeOffset lastAt = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>Writes the heads of months just closed at once, and those of growing chains when the interval has passed.</summary>
    internal async Task WriteDueAsync(CaseworkDb db, IReadOnlyList<AuditMonth> closed, DateTimeOffset now, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var all = known is null; // once a process, so that nothing a dead one left unwritten stays so
            known ??= await ReadAsync(cancellation);
            var whole = now - lastAt >= settings.Interval;
            var growing = whole ? await db.AuditMonths.AsNoTracking().Where(month => all || month.Signature == null).ToListAsync(cancellation) : [];
            var due = growing.Concat(closed).DistinctBy(Chain).Where(month => known.GetValueOrDefault(Chain(month)) != State(month)).ToList();
            await heads.AppendAsync(due.Select(month => Head(month, now)), cancellation);
            foreach (var month in due)
            {
                known[Chain(month)] = State(month);
            }

            lastAt = whole ? now : lastAt;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Dictionary<(Guid Authority, int Month), (long Count, bool Closed)>> ReadAsync(CancellationToken cancellation)
    {
        var read = new Dictionary<(Guid Authority, int Month), (long Count, bool Closed)>();
        await foreach (var head in heads.ReadAsync(cancellation))
        {
            if (head is not null)
            {
                read[(head.Authority, head.Month)] = (head.Count, head.Signature is not null);
            }
        }

        return read;
    }

    private static (Guid Authority, int Month) Chain(AuditMonth month) => (month.AuthorityId, month.Month);

    private static (long Count, bool Closed) State(AuditMonth month) => (month.Count, month.Signature is not null);

    private static AuditHead Head(AuditMonth month, DateTimeOffset now) => new(
        now, month.AuthorityId, month.Month, month.Count, Convert.ToHexStringLower(month.Head), month.Signature is null ? null : Convert.ToBase64String(month.Signature));
}
