using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Transfers;

/// <summary>A handler says that a case stands in case management, under the case number it has there. Saying it twice changes nothing.</summary>
public sealed class CompleteTransfer(CaseworkDb db, CaseDoor door, AuditTrail audit, TimeProvider clock)
{
    private const string Detail = "transfer";

    /// <summary>Records it.</summary>
    /// <param name="scope">The handler.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="number">The case number as typed; null keeps the one the case has.</param>
    /// <param name="seen">The case number the handler saw, or none: nobody overwrites a colleague's without knowing it.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<CompleteTransferResult> ExecuteAsync(OfficialScope scope, Guid caseId, string? number, string? seen, CancellationToken cancellation)
    {
        if (await door.FindAsync(scope, caseId, AuditAction.Change, Detail, cancellation) is not { } found)
        {
            return CompleteTransferResult.NotFound;
        }

        if (!scope.MayHandle(found.UnitId))
        {
            audit.Add(db, scope, AuditAction.Change, new AuditSubject(found.AuthorityId, caseId, Detail), AuditResult.Refused);
            await db.SaveChangesAsync(cancellation);
            return CompleteTransferResult.NotAllowed;
        }

        var transfer = await db.Transfers.Where(row => row.CaseId == caseId && (row.State == TransferState.Waiting || row.State == TransferState.Claimed))
            .OrderBy(row => row.ToVersion).FirstOrDefaultAsync(cancellation);
        if (transfer is null)
        {
            return CompleteTransferResult.AlreadySo;
        }

        if (CannotStandUnder(found, number, seen) is { } why)
        {
            return why;
        }

        var now = clock.GetUtcNow();
        if (CaseNumber.TryRead(number, out var clean) && clean != found.CaseNumber)
        {
            db.CaseEvents.Add(found.GiveCaseNumber(clean, scope.Actor, now));
        }

        var claim = transfer.ClaimId is { } living ? await db.Claims.SingleAsync(row => row.Id == living, cancellation) : Begin();
        transfer.Complete(claim, found.CaseNumber!, now);
        db.CaseEvents.Add(found.TransferDone(transfer, scope.Actor, now));
        audit.Add(db, scope, AuditAction.Change, new AuditSubject(found.AuthorityId, caseId, Detail));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return CompleteTransferResult.Done;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || Database.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear(); // what could not be saved must not be tried again when the page is shown afresh
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

    private static CompleteTransferResult? CannotStandUnder(Case found, string? number, string? seen)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return found.CaseNumber is null || number is not null ? CompleteTransferResult.NoCaseNumber : null;
        }

        return !CaseNumber.TryRead(number, out var clean) ? CompleteTransferResult.BadCaseNumber
            : found.CaseNumber != clean && found.CaseNumber != seen ? CompleteTransferResult.ChangedMeanwhile
            : null;
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

    /// <summary>What was typed cannot be a case number: too long, or control characters in it.</summary>
    BadCaseNumber,

    /// <summary>No such case in the official's units.</summary>
    NotFound,

    /// <summary>The official may read, not handle, here.</summary>
    NotAllowed,

    /// <summary>A colleague was at it at the same moment.</summary>
    ChangedMeanwhile,
}
