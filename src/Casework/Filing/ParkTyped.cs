using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>
/// Keeps what was typed on a page when the session had ended before it was posted. Nothing is judged and nothing is shown until the owner has
/// signed in again.
/// </summary>
public sealed class ParkTyped(CaseworkDb db, DraftQuery drafts, Sealer sealer, TimeProvider clock)
{
    /// <summary>True when the draft and page are the person's and the fields were kept.</summary>
    /// <param name="owner">The person of the session that ended, proved by its cookie.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="pageKey">The page.</param>
    /// <param name="posted">Everything posted.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> ExecuteAsync(
        CustomerScope owner, Guid draftId, string pageKey, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted, CancellationToken cancellation)
    {
        if (await drafts.FindRowAsync(db.DraftsOf(owner), draftId, cancellation) is not var (draft, key))
        {
            return false;
        }

        var open = await drafts.OpenAsync(draft, key, cancellation);
        if (open.Journey.Find(pageKey) is not { } step || PostedFields.Of(step.Page, posted).Fields is not { Count: > 0 } typed)
        {
            return false;
        }

        draft.Content = open.Content.WithTyped(pageKey, typed).Seal(sealer, key);
        draft.Revision++;
        draft.ChangedAt = clock.GetUtcNow();
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // another window is at work and signed in; what it saves stands
        }
    }
}
