using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Desk;

/// <summary>A case of the official's units, opened. Every opening of personal data is logged; a refused one too.</summary>
public sealed class DeskCaseQuery(CaseworkDb db, CaseReader reader, AttachmentReader files, AuditTrail audit)
{
    /// <summary>The case, or none when there is none or it is of another unit.</summary>
    public async Task<OpenCase?> OpenAsync(OfficialScope scope, Guid caseId, AuditAction action, CancellationToken cancellation)
    {
        var found = await db.CasesOf(scope).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, cancellation);
        if (found is null)
        {
            if (await db.Cases.AnyAsync(row => row.Id == caseId, cancellation))
            {
                audit.Add(db, scope, action, new AuditSubject(scope.Grants[0].AuthorityId, caseId, Ground: "none"), AuditResult.Refused);
                await db.SaveChangesAsync(cancellation);
            }

            return null;
        }

        var open = await reader.OpenAsync(found, cancellation);
        audit.Add(db, scope, action, new AuditSubject(found.AuthorityId, caseId));
        await db.SaveChangesAsync(cancellation);
        return open;
    }

    /// <summary>A file of the case, or none.</summary>
    public async Task<OpenAttachment?> OpenAttachmentAsync(OfficialScope scope, Guid caseId, Guid attachmentId, CancellationToken cancellation)
    {
        if (await db.CasesOf(scope).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, cancellation) is not { } found
            || await db.Attachments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == attachmentId && row.CaseId == caseId, cancellation) is not { } file)
        {
            return null;
        }

        var name = (await reader.OpenAsync(found, cancellation)).NameOf(file);
        audit.Add(db, scope, AuditAction.DownloadAttachment, new AuditSubject(found.AuthorityId, caseId, attachmentId.ToString()));
        await db.SaveChangesAsync(cancellation);
        return new OpenAttachment(file, name, await files.OpenAsync(attachmentId, cancellation));
    }
}
