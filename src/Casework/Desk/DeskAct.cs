using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Desk;

/// <summary>What every act on one case shares: find it in scope, check the right, change it once, log it with the change, and tell a lost race from a fault.</summary>
public sealed class DeskAct(CaseworkDb db, CaseDoor door, AuditTrail audit)
{
    /// <summary>Runs an act.</summary>
    /// <param name="scope">The official.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="detail">The act's code for the log.</param>
    /// <param name="change">Changes the case; gives the event, or why not.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal async Task<DeskResult> RunAsync(
        OfficialScope scope, Guid caseId, string detail, Func<Case, Task<(CaseEvent? Event, DeskResult Result)>> change, CancellationToken cancellation)
    {
        if (await door.FindAsync(scope, caseId, AuditAction.Change, detail, cancellation) is not { } found)
        {
            return DeskResult.NotFound;
        }

        var allowed = scope.MayHandle(found.UnitId);
        var (link, result) = allowed ? await change(found) : (null, DeskResult.NotAllowed);
        if (link is not null)
        {
            db.CaseEvents.Add(link);
        }

        if (link is not null || !allowed)
        {
            audit.Add(db, scope, AuditAction.Change, new AuditSubject(found.AuthorityId, caseId, detail), allowed ? AuditResult.Done : AuditResult.Refused);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return result;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || Database.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear(); // what could not be saved must not be tried again when the page is shown afresh
            return DeskResult.ChangedMeanwhile;
        }
    }
}
