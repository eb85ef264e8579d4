using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kevytasiointi.Casework.Retention;

/// <summary>
/// Tells customers that a draft is about to be deleted, and deletes it when its time has come. No draft goes without its whole notice: where the
/// notice is given late, or its mail is still on its way, the end moves on. Saving a draft moves its end and takes the notice back; that is the part of
/// the act that saves. Each draft is a transaction of its own, and a draft its owner changed or sent meanwhile is left alone.
/// </summary>
public sealed class ExpireDrafts(
    CaseworkDb db, OfferLibrary offers, ExpiryNotice notice, RemoveDraft remove, AuditTrail audit, OutboxSignal signal, TimeProvider clock, ILogger<ExpireDrafts> log)
{
    private const int Round = 10_000; // drafts of one offer version in one round; the rest waits for the next

    /// <summary>One round over every draft.</summary>
    public async Task<ExpiredDrafts> ExecuteAsync(CancellationToken cancellation)
    {
        var (noticed, deleted) = (0, 0);
        foreach (var offer in await OffersInUseAsync(cancellation))
        {
            foreach (var id in await NearingTheirEndAsync(offer, cancellation))
            {
                noticed += await SavedAsync(id, draft => NoticeAsync(draft, offer, cancellation), cancellation) ? 1 : 0;
            }

            foreach (var id in await AtTheirEndAsync(offer, cancellation))
            {
                deleted += await SavedAsync(id, draft => EndAsync(draft, offer, cancellation), cancellation) ? 1 : 0;
            }
        }

        signal.Wake();
        return new ExpiredDrafts(noticed, deleted);
    }

    private async Task<List<OfferedProcedure>> OffersInUseAsync(CancellationToken cancellation)
    {
        var used = new List<OfferedProcedure>();
        foreach (var version in await db.Drafts.Select(row => row.OfferVersionId).Distinct().ToListAsync(cancellation))
        {
            used.Add(await offers.GetAsync(db, version, cancellation));
        }

        return used;
    }

    private Task<List<Guid>> NearingTheirEndAsync(OfferedProcedure offer, CancellationToken cancellation)
    {
        var nearing = clock.GetUtcNow() + ExpiryNotice.TimeOf(offer);
        return IdsAsync(offer, drafts => drafts.Where(row => row.ExpiryNoticeAt == null && row.ExpiresAt <= nearing), cancellation);
    }

    private Task<List<Guid>> AtTheirEndAsync(OfferedProcedure offer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return IdsAsync(offer, drafts => drafts.Where(row => row.ExpiryNoticeAt != null && row.ExpiresAt <= now), cancellation);
    }

    private Task<List<Guid>> IdsAsync(OfferedProcedure offer, Func<IQueryable<Draft>, IQueryable<Draft>> which, CancellationToken cancellation) =>
        which(db.Drafts.Where(row => row.OfferVersionId == offer.Version.Id))
            .OrderBy(row => row.ExpiresAt).ThenBy(row => row.Id).Select(row => row.Id).Take(Round).ToListAsync(cancellation);

    /// <summary>Does one draft's part and saves it; false when there was nothing to do, the owner was first, or this one draft is at fault.</summary>
    private async Task<bool> SavedAsync(Guid id, Func<Draft, Task<bool>> part, CancellationToken cancellation)
    {
        try
        {
            var draft = await db.Drafts.SingleOrDefaultAsync(row => row.Id == id, cancellation);
            var done = draft is not null && await part(draft);
            await db.SaveChangesAsync(cancellation);
            return done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (Exception fault) when (!Database.IsPassing(fault) && !cancellation.IsCancellationRequested)
        {
            // One bad draft must not keep the others; the type only, for a fault's words may hold content.
            log.LogError("Draft {Draft} could not be noticed or ended: {Fault}", id, fault.GetType().FullName);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> NoticeAsync(Draft draft, OfferedProcedure offer, CancellationToken cancellation)
    {
        if (draft.ExpiryNoticeAt is not null || draft.ExpiresAt > clock.GetUtcNow() + ExpiryNotice.TimeOf(offer))
        {
            return false;
        }

        await notice.AddAsync(db, draft, offer, clock.GetUtcNow(), cancellation);
        return true;
    }

    private async Task<bool> EndAsync(Draft draft, OfferedProcedure offer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (draft.ExpiryNoticeAt is null || draft.ExpiresAt > now)
        {
            return false;
        }

        if (await ExpiryNotice.IsOnItsWayAsync(db, draft, cancellation))
        {
            await notice.AddAsync(db, draft, offer, now, cancellation);
            return false;
        }

        await remove.AddAsync(db, draft, offer.Authority.Id, now, cancellation);
        audit.Add(db, SystemScope.Background, AuditAction.Draft, new AuditSubject(Guid.Empty, Detail: $"expired/{draft.Id:D}", Ground: "retention"));
        return true;
    }
}

/// <summary>What a round did.</summary>
/// <param name="Noticed">Owners told for the first time.</param>
/// <param name="Deleted">Drafts deleted.</param>
public readonly record struct ExpiredDrafts(int Noticed, int Deleted);
