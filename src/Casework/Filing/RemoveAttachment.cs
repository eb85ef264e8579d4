using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>Takes a file out of a draft. Its key goes with the row, so what may linger on the disk for a moment cannot be read.</summary>
public sealed class RemoveAttachment(CaseworkDb db, DraftQuery drafts, AttachmentStore store, Sealer sealer, TimeProvider clock)
{
    /// <summary>True when it was there.</summary>
    public async Task<bool> ExecuteAsync(CustomerScope scope, Guid draftId, Guid attachmentId, CancellationToken cancellation)
    {
        if (await drafts.FindRowAsync(db.DraftsOf(scope), draftId, cancellation) is not var (draft, key)
            || await db.Attachments.SingleOrDefaultAsync(row => row.Id == attachmentId && row.CaseId == draftId, cancellation) is not { } attachment)
        {
            return false;
        }

        var open = await drafts.OpenAsync(draft, key, cancellation);
        var left = (open.Content.Answers[attachment.QuestionKey] as JsonArray ?? [])
            .Where(file => (string?)file?["id"] != attachmentId.ToString()).Select(file => file!.DeepClone()).ToArray();
        draft.Content = (open.Content with { Answers = open.Content.Answers.With(attachment.QuestionKey, left.Length == 0 ? null : new JsonArray(left)) })
            .Seal(sealer, key);
        draft.Revision++;
        draft.ChangedAt = clock.GetUtcNow();
        db.Attachments.Remove(attachment);
        db.DataKeys.RemoveRange(await db.DataKeys.Where(row => row.Id == attachmentId).ToListAsync(cancellation)); // gone already when pressed twice at once: saving tells then
        await db.SaveChangesAsync(cancellation);
        store.Delete(attachmentId);
        return true;
    }
}
