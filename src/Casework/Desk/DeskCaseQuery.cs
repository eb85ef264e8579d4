using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Desk;

/// <summary>A case of the official's units, opened. Every opening of personal data is logged; a refused one too.</summary>
public sealed class DeskCaseQuery(CaseworkDb db, CaseDoor door, CaseReader reader, CaseOfficialsQuery officials, AttachmentReader files, AuditTrail audit)
{
    /// <summary>The case, or none when there is none or it is of another unit.</summary>
    public async Task<DeskCase?> OpenAsync(OfficialScope scope, Guid caseId, AuditAction action, CancellationToken cancellation)
    {
        if (await door.FindAsync(scope, caseId, action, null, cancellation) is not { } found)
        {
            return null;
        }

        var open = await reader.OpenAsync(found, cancellation);
        audit.Add(db, scope, action, new AuditSubject(found.AuthorityId, caseId));
        await db.SaveChangesAsync(cancellation);
        return new DeskCase(open, await officials.OfAsync(open, cancellation), scope.MayHandle(found.UnitId));
    }

    /// <summary>A file of the case; none when there is none, or it waits for the virus scanner .</summary>
    public async Task<OpenAttachment?> OpenAttachmentAsync(OfficialScope scope, Guid caseId, Guid attachmentId, CancellationToken cancellation)
    {
        if (await door.FindAsync(scope, caseId, AuditAction.DownloadAttachment, attachmentId.ToString(), cancellation) is not { } found
            || await db.Attachments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == attachmentId && row.CaseId == caseId, cancellation) is not { } file
            || file.Scan == ScanState.Quarantined)
        {
            return null;
        }

        var name = (await reader.OpenAsync(found, cancellation)).NameOf(file);
        audit.Add(db, scope, AuditAction.DownloadAttachment, new AuditSubject(found.AuthorityId, caseId, attachmentId.ToString()));
        await db.SaveChangesAsync(cancellation);
        return new OpenAttachment(file, name, await files.OpenAsync(attachmentId, cancellation));
    }
}

/// <summary>A case on an official's desk.</summary>
/// <param name="Open">The case.</param>
/// <param name="Officials">The colleagues who have had to do with it.</param>
/// <param name="MayHandle">Whether this official may act on it, or only read.</param>
public sealed record DeskCase(OpenCase Open, CaseOfficials Officials, bool MayHandle);
