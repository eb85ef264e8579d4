using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>The owner deletes a draft: content, files and keys, at once and for good.</summary>
public sealed class DeleteDraft(CaseworkDb db, DraftQuery drafts, AttachmentStore store, AuditTrail audit)
{
    /// <summary>True when it was there.</summary>
    public async Task<bool> ExecuteAsync(CustomerScope scope, Guid draftId, CancellationToken cancellation)
    {
        if (await drafts.FindRowAsync(db.DraftsOf(scope), draftId, cancellation) is not var (draft, key))
        {
            return false;
        }

        var files = await db.Attachments.Where(row => row.CaseId == draftId).ToListAsync(cancellation);
        var fileIds = files.Select(file => file.Id).ToList();
        db.Drafts.Remove(draft);
        db.DataKeys.Remove(key);
        db.Attachments.RemoveRange(files);
        db.DataKeys.RemoveRange(await db.DataKeys.Where(row => fileIds.Contains(row.Id)).ToListAsync(cancellation));
        if (!await db.Drafts.AnyAsync(row => row.ProjectId == draft.ProjectId && row.Id != draftId, cancellation)
            && !await db.Cases.AnyAsync(row => row.ProjectId == draft.ProjectId, cancellation))
        {
            db.Projects.RemoveRange(await db.Projects.Where(row => row.Id == draft.ProjectId).ToListAsync(cancellation));
            db.DataKeys.RemoveRange(await db.DataKeys.Where(row => row.Id == draft.ProjectId).ToListAsync(cancellation));
        }

        audit.Add(db, scope, AuditAction.Draft, new AuditSubject(Guid.Empty, draftId, "delete", "own"));
        await db.SaveChangesAsync(cancellation);
        fileIds.ForEach(store.Delete);
        return true;
    }
}
