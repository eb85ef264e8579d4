using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Kevytasiointi.Web.Transfers;

/// <summary>
/// The package of a case. Posting takes it: the transfer is the official's from then on. Getting only reads it again: following a link begins nothing.
/// </summary>
public sealed class PackageDownloadPage(TakePackage take, PackageQuery packages) : OfficialPage
{
    /// <inheritdoc/>
    protected override Texts Texts => TransfersTexts.All;

    /// <summary>Reads it again.</summary>
    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellation) => Answer(await packages.OpenAsync(Scope, caseId, cancellation));

    /// <summary>Takes it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken cancellation) => Answer(await take.ExecuteAsync(Scope, caseId, cancellation));

    private IActionResult Answer(PackageAnswer answer) => answer switch
    {
        PackageAnswer.Package package => Send(package),
        PackageAnswer.NotAllowed => StatusCode(StatusCodes.Status403Forbidden),
        _ => NotFound(),
    };

    /// <summary>The stored bytes with their digest (RFC 9530), so that who downloads can see that nothing changed on the way.</summary>
    private FileStreamResult Send(PackageAnswer.Package package)
    {
        Response.ContentLength = package.Stored.Size;
        Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(package.Stored.Sha256))}:";
        return new FileStreamResult(package.Content, "application/zip")
        {
            FileDownloadName = package.FileName,
            EntityTag = new EntityTagHeaderValue($"\"{package.Stored.Sha256}\""),
        };
    }
}
