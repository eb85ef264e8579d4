using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Transfers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Transfers;

/// <summary>A handler says that a case stands in case management, under the case number it has there. Saying it twice changes nothing.</summary>
public sealed class CompleteTransfer(CaseworkDb db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    public async Task<CompleteTransferResult> ExecuteAsync(OfficialScope scope, Guid caseId, CancellationToken cancellation)
    {
        if (await db.CasesOf(scope).SingleOrDefaultAsync(row => row.Id == caseId, cancellation) is not { } found)
        {
            return CompleteTransferResult.NotFound;
        }

        if (!scope.MayHandle(found.UnitId))
        {
            return CompleteTransferResult.NotAllowed;
        }

        var transfer = await db.Transfers.Where(row => row.CaseId == caseId && (row.State == TransferState.Waiting || row.State == TransferState.Claimed))
            .OrderBy(row => row.ToVersion).FirstOrDefaultAsync(cancellation);
        if (transfer is null)
        {
            return CompleteTransferResult.AlreadySo;
        }

        if (found.CaseNumber is null)
        {
            return CompleteTransferResult.NoCaseNumber;
        }

        var now = clock.GetUtcNow();
        var claim = transfer.ClaimId is { } living ? await db.Claims.SingleAsync(row => row.Id == living, cancellation) : Begin();
        transfer.Complete(claim, found.CaseNumber, now);
        db.CaseEvents.Add(found.TransferDone(transfer, scope.Actor, now));
        audit.Add(db, scope, AuditAction.Change, new AuditSubject(found.AuthorityId, caseId, "transfer"));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return CompleteTransferResult.Done;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || Database.IsDuplicate(fault))
        {
            return CompleteTransferResult.ChangedMeanwhile;
        }

        Claim Begin()
        {
            var begun = transfer.Begin(scope.Actor, now, leaseUntil: null);
            db.Claims.Add(begun);
            db.CaseEvents.Add(found.TransferBegun(transfer, scope.Actor, now));
            return begun;
        }
    }
}

/// <summary>What came of it.</summary>
public enum CompleteTransferResult
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>It stood so already.</summary>
    AlreadySo,

    /// <summary>The case number must be given first: it says where the case now stands.</summary>
    NoCaseNumber,

    /// <summary>No such case in the official's units.</summary>
    NotFound,

    /// <summary>The official may read, not handle, here.</summary>
    NotAllowed,

    /// <summary>A colleague was at it at the same moment.</summary>
    ChangedMeanwhile,
}
