using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>A file of the customer's own sent case, for download.</summary>
public sealed class OwnAttachmentQuery(CaseworkDb db, CaseReader cases, AttachmentReader reader, AuditTrail audit)
{
    /// <summary>The file, or none.</summary>
    public async Task<OpenAttachment?> OpenAsync(CustomerScope scope, Guid caseId, Guid attachmentId, CancellationToken cancellation)
    {
        if (await db.CasesOf(scope).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, cancellation) is not { } found
            || await db.Attachments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == attachmentId && row.CaseId == caseId, cancellation) is not { } file)
        {
            return null;
        }

        var name = (await cases.OpenAsync(found, cancellation)).NameOf(file);
        audit.Add(db, scope, AuditAction.DownloadAttachment, new AuditSubject(found.AuthorityId, caseId, attachmentId.ToString(), "own"));
        await db.SaveChangesAsync(cancellation);
        return new OpenAttachment(file, name, await reader.OpenAsync(attachmentId, cancellation));
    }
}
