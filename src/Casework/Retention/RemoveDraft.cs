using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Retention;

/// <summary>
/// Removes a draft with everything of it, in the unit of work of the act that ends it: answers, files' records, keys, what is owed about it, and the
/// project that held nothing else. With the keys gone nothing of it can be opened; the stored files go after the commit through the outbox.
/// </summary>
public sealed class RemoveDraft(Outgoing outgoing)
{
    /// <summary>Marks all of it for deletion; saved with the act, which fails as a whole when the owner saved or sent the draft meanwhile.</summary>
    public async Task AddAsync(CaseworkDb db, Draft draft, Guid authorityId, DateTimeOffset now, CancellationToken cancellation)
    {
        var files = await db.Attachments.Where(row => row.CaseId == draft.Id).ToListAsync(cancellation);
        List<Guid> keys = [draft.Id, .. files.Select(file => file.Id)];
        if (files.Count > 0)
        {
            // Under the authority's key: the draft's own dies here, and ids of files say nothing of anybody.
            var key = await db.DataKeys.SingleAsync(row => row.Id == authorityId, cancellation);
            outgoing.Add(db, key, PurgeFiles.Of(files.Select(file => file.Id), authorityId), now);
        }

        if (await IsAloneAsync(db, draft, cancellation))
        {
            keys.Add(draft.ProjectId);
            db.Projects.RemoveRange(await db.Projects.Where(row => row.Id == draft.ProjectId).ToListAsync(cancellation));
        }

        db.Drafts.Remove(draft);
        db.Attachments.RemoveRange(files);
        db.Outbox.RemoveRange(await db.Outbox.Where(row => row.KeyId == draft.Id && row.DeliveredAt == null).ToListAsync(cancellation));
        db.DataKeys.RemoveRange(await db.DataKeys.Where(row => keys.Contains(row.Id)).ToListAsync(cancellation));
    }

    private static async Task<bool> IsAloneAsync(CaseworkDb db, Draft draft, CancellationToken cancellation) =>
        !await db.Drafts.AnyAsync(row => row.ProjectId == draft.ProjectId && row.Id != draft.Id, cancellation)
        && !await db.Cases.AnyAsync(row => row.ProjectId == draft.ProjectId, cancellation);
}
