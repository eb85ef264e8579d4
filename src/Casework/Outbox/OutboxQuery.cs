using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Outbox;

/// <summary>What is stuck in the outbox: an administrator sees the own authority's, the service's operators see all. Codes and ids only.</summary>
public sealed class OutboxQuery(CaseworkDb db)
{
    /// <summary>A message is stuck after this many failures, or at the first one that time does not mend.</summary>
    public const int StuckAfter = 5;

    /// <summary>The stuck messages of the authorities where the person is administrator, oldest first.</summary>
    public Task<List<StuckMessage>> StuckAsync(OfficialScope scope, CancellationToken cancellation) => StuckAsync(Owed(db, scope), cancellation);

    /// <summary>Every stuck message, oldest first.</summary>
    public Task<List<StuckMessage>> StuckAsync(SystemScope scope, CancellationToken cancellation) => StuckAsync(Owed(db, scope), cancellation);

    internal static IQueryable<OutboxMessage> Owed(CaseworkDb db, Scope scope)
    {
        var owed = db.Outbox.Where(row => row.DeliveredAt == null);
        if (scope is SystemScope)
        {
            return owed;
        }

        List<Guid?> authorities = scope is OfficialScope official
            ? [.. official.Grants.Where(grant => grant.Role == Role.Administrator).Select(grant => (Guid?)grant.AuthorityId).Distinct()]
            : [];
        return owed.Where(row => authorities.Contains(row.AuthorityId));
    }

    private static Task<List<StuckMessage>> StuckAsync(IQueryable<OutboxMessage> owed, CancellationToken cancellation)
    {
        var lasting = DeliveryFailure.Lasting;
        return owed.Where(row => row.Attempts >= StuckAfter || lasting.Contains(row.LastFailure!))
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
            .Select(row => new StuckMessage(row.Id, row.Kind, row.CaseId, row.AuthorityId, row.CreatedAt, row.Attempts, row.LastFailure!, row.DueAt))
            .ToListAsync(cancellation);
    }
}

/// <summary>A message that does not go by itself.</summary>
/// <param name="Id">The message.</param>
/// <param name="Kind">What is owed.</param>
/// <param name="CaseId">About which case, or none.</param>
/// <param name="AuthorityId">Of which authority, or none.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="Failure">Why the last one failed: <see cref="DeliveryFailure"/>.</param>
/// <param name="NextTry">When it is tried next.</param>
public sealed record StuckMessage(
    Guid Id, string Kind, Guid? CaseId, Guid? AuthorityId, DateTimeOffset CreatedAt, int Attempts, string Failure, DateTimeOffset NextTry);
