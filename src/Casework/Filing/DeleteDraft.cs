using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Retention;

namespace Kevytasiointi.Casework.Filing;

/// <summary>
/// The owner deletes a draft: content and keys at once and for good; the stored files, which nothing opens any more, right after, however the service ends.
/// </summary>
public sealed class DeleteDraft(
    CaseworkDb db, DraftQuery drafts, OfferLibrary offers, RemoveDraft remove, AuditTrail audit, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>True when it was there.</summary>
    public async Task<bool> ExecuteAsync(CustomerScope scope, Guid draftId, CancellationToken cancellation)
    {
        if (await drafts.FindRowAsync(db.DraftsOf(scope), draftId, cancellation) is not var (draft, _))
        {
            return false;
        }

        var offered = await offers.GetAsync(db, draft.OfferVersionId, cancellation);
        await remove.AddAsync(db, draft, offered.Authority.Id, clock.GetUtcNow(), cancellation);
        audit.Add(db, scope, AuditAction.Draft, new AuditSubject(Guid.Empty, draftId, "delete", "own"));
        await db.SaveChangesAsync(cancellation);
        signal.Wake();
        return true;
    }
}
