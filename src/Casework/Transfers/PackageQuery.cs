using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Transfers;

namespace Kevytasiointi.Casework.Transfers;

/// <summary>The package of a case, read again without beginning anything: for one who has it already, or goes on with a download.</summary>
public sealed class PackageQuery(CaseworkDb db, CaseDoor door, CaseReader reader, PackageBuilder builder, AttachmentReader files, AuditTrail audit)
{
    /// <summary>The package, logged as downloaded; or why not.</summary>
    public async Task<PackageAnswer> OpenAsync(OfficialScope scope, Guid caseId, CancellationToken cancellation)
    {
        if (await door.FindAsync(scope, caseId, AuditAction.DownloadPackage, null, cancellation) is not { } found)
        {
            return new PackageAnswer.NotFound();
        }

        var allowed = scope.MayHandle(found.UnitId);
        audit.Add(db, scope, AuditAction.DownloadPackage, new AuditSubject(found.AuthorityId, caseId, $"v{found.ContentVersion}"), allowed ? AuditResult.Done : AuditResult.Refused);
        await db.SaveChangesAsync(cancellation);
        if (!allowed)
        {
            return new PackageAnswer.NotAllowed();
        }

        var open = await reader.OpenAsync(found, cancellation);
        var stored = await builder.GetAsync(open, cancellation);
        return new PackageAnswer.Package(stored, PackageBuilder.NameOf(open) + ".zip", await files.OpenAsync(stored.Id, cancellation));
    }
}

/// <summary>A package, or why not.</summary>
public abstract record PackageAnswer
{
    /// <summary>The package opened for reading.</summary>
    public sealed record Package(StoredPackage Stored, string FileName, Stream Content) : PackageAnswer;

    /// <summary>No such case in the official's units.</summary>
    public sealed record NotFound : PackageAnswer;

    /// <summary>The official may read, not handle, here.</summary>
    public sealed record NotAllowed : PackageAnswer;
}
