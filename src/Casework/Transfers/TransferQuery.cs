using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Transfers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Transfers;

/// <summary>A case as its transfer sees it. The opening is logged .</summary>
public sealed class TransferQuery(CaseworkDb db, CaseDoor door, CaseReader reader, CaseOfficialsQuery officials, AuditTrail audit)
{
    /// <summary>The case, or none when there is none or it is of another unit.</summary>
    public async Task<TransferCase?> OpenAsync(OfficialScope scope, Guid caseId, CancellationToken cancellation)
    {
        if (await door.FindAsync(scope, caseId, AuditAction.ViewCase, "transfer", cancellation) is not { } found)
        {
            return null;
        }

        var open = await reader.OpenAsync(found, cancellation);
        audit.Add(db, scope, AuditAction.ViewCase, new AuditSubject(found.AuthorityId, caseId, "transfer"));
        await db.SaveChangesAsync(cancellation);
        var package = await db.StoredPackages.AsNoTracking()
            .SingleOrDefaultAsync(row => row.CaseId == caseId && row.ContentVersion == found.ContentVersion, cancellation);
        return new TransferCase(open, await officials.OfAsync(open, cancellation), scope.MayHandle(found.UnitId), package);
    }
}

/// <summary>A case to be moved.</summary>
/// <param name="Open">The case.</param>
/// <param name="Officials">The colleagues who have had to do with it.</param>
/// <param name="MayHandle">Whether this official may move it, or only read.</param>
/// <param name="Package">The package of its present version, once somebody has asked for it.</param>
public sealed record TransferCase(OpenCase Open, CaseOfficials Officials, bool MayHandle, StoredPackage? Package);
