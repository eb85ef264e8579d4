using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Access;

/// <summary>
/// How an official comes to one case by its id. A case of another unit or authority looks as if it were not there, and that somebody knocked
/// is logged.
/// </summary>
public sealed class CaseDoor(CaseworkDb db, AuditTrail audit)
{
    /// <summary>The case, tracked for changes; or none, and then a refusal is in the log when there is such a case.</summary>
    /// <param name="scope">The official.</param>
    /// <param name="caseId">The case asked for.</param>
    /// <param name="action">What it is asked for, for the log.</param>
    /// <param name="detail">What exactly, as an id or code, or none.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal async Task<Case?> FindAsync(OfficialScope scope, Guid caseId, AuditAction action, string? detail, CancellationToken cancellation)
    {
        var found = await db.CasesOf(scope).SingleOrDefaultAsync(row => row.Id == caseId, cancellation);
        if (found is null && await db.Cases.AnyAsync(row => row.Id == caseId, cancellation))
        {
            audit.Add(db, scope, action, new AuditSubject(scope.Grants[0].AuthorityId, caseId, detail, "none"), AuditResult.Refused);
            await db.SaveChangesAsync(cancellation);
        }

        return found;
    }
}
