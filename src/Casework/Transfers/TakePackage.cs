using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Transfers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Transfers;

/// <summary>
/// A handler downloads the package of a case to move it. If nobody is at the transfer, the handler is from now on: a colleague sees it and does not move
/// the case a second time.
/// </summary>
public sealed class TakePackage(CaseworkDb db, PackageQuery packages, TimeProvider clock)
{
    /// <summary>The package, or why not.</summary>
    public async Task<PackageAnswer> ExecuteAsync(OfficialScope scope, Guid caseId, CancellationToken cancellation)
    {
        var answer = await packages.OpenAsync(scope, caseId, cancellation);
        if (answer is PackageAnswer.Package)
        {
            await ClaimAsync(scope, caseId, cancellation);
        }

        return answer;
    }

    private async Task ClaimAsync(OfficialScope scope, Guid caseId, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear(); // building may have taken long: what is claimed is looked at anew
        var found = await db.CasesOf(scope).SingleAsync(row => row.Id == caseId, cancellation);
        var transfer = await db.Transfers.Where(row => row.CaseId == caseId && row.State == TransferState.Waiting)
            .OrderBy(row => row.ToVersion).FirstOrDefaultAsync(cancellation);
        if (transfer is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        db.Claims.Add(transfer.Begin(scope.Actor, now, leaseUntil: null));
        db.CaseEvents.Add(found.TransferBegun(transfer, scope.Actor, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || Database.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear(); // a colleague began at the same moment: the claim is theirs, and the download was logged
        }
    }
}
