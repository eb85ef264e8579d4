using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Transfers;

/// <summary>
/// A handler downloads the package of a case. If nobody is at the transfer, the handler is from now on: a colleague sees it and does not move the case a
/// second time.
/// </summary>
public sealed class TakePackage(CaseworkDb db, CaseReader reader, PackageBuilder builder, AttachmentReader files, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The package, or none when there is no such case or the official may not handle it.</summary>
    public async Task<TakenPackage?> ExecuteAsync(OfficialScope scope, Guid caseId, CancellationToken cancellation)
    {
        if (await db.CasesOf(scope).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, cancellation) is not { } found || !scope.MayHandle(found.UnitId))
        {
            return null;
        }

        var open = await reader.OpenAsync(found, cancellation);
        var stored = await builder.GetAsync(open, cancellation);
        await ClaimAsync(scope, caseId, cancellation);
        return new TakenPackage(stored, PackageBuilder.NameOf(open) + ".zip", await files.OpenAsync(stored.Id, cancellation));
    }

    private async Task ClaimAsync(OfficialScope scope, Guid caseId, CancellationToken cancellation)
    {
        var found = await db.CasesOf(scope).SingleAsync(row => row.Id == caseId, cancellation);
        var transfer = await db.Transfers.Where(row => row.CaseId == caseId && row.State == TransferState.Waiting)
            .OrderBy(row => row.ToVersion).FirstOrDefaultAsync(cancellation);
        audit.Add(db, scope, AuditAction.DownloadPackage, new AuditSubject(found.AuthorityId, caseId, $"v{found.ContentVersion}"));
        if (transfer is not null)
        {
            var now = clock.GetUtcNow();
            db.Claims.Add(transfer.Begin(scope.Actor, now, leaseUntil: null));
            db.CaseEvents.Add(found.TransferBegun(transfer, scope.Actor, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || Database.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear(); // a colleague began at the same moment; the download is logged all the same
            audit.Add(db, scope, AuditAction.DownloadPackage, new AuditSubject(found.AuthorityId, caseId, $"v{found.ContentVersion}"));
            await db.SaveChangesAsync(cancellation);
        }
    }
}

/// <summary>A package opened for reading.</summary>
public sealed record TakenPackage(StoredPackage Stored, string FileName, Stream Content);
