using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>A customer's own case, opened. The opening is logged like any other .</summary>
public sealed class CaseQuery(CaseworkDb db, CaseReader reader, AuditTrail audit)
{
    /// <summary>The case, or none when there is none or it is somebody else's.</summary>
    /// <param name="scope">The customer.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="action">What it is opened for.</param>
    /// <param name="detail">Which document, in a code, or none.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<OpenCase?> OpenAsync(CustomerScope scope, Guid caseId, AuditAction action, string? detail, CancellationToken cancellation)
    {
        if (await db.CasesOf(scope).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, cancellation) is not { } found)
        {
            return null;
        }

        var open = await reader.OpenAsync(found, cancellation);
        audit.Add(db, scope, action, new AuditSubject(found.AuthorityId, found.Id, detail, "own"));
        await db.SaveChangesAsync(cancellation);
        return open;
    }

    /// <summary>Whether the customer has a case with this id: a draft keeps its id when it is sent. Nothing is opened.</summary>
    public Task<bool> ExistsAsync(CustomerScope scope, Guid caseId, CancellationToken cancellation) =>
        db.CasesOf(scope).AnyAsync(row => row.Id == caseId, cancellation);
}
