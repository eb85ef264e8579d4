using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Desk;

/// <summary>A file of a case: its original bytes, streamed, always to be saved and never shown by the browser .</summary>
public sealed class AttachmentDownloadPage(DeskCaseQuery cases) : OfficialPage
{
    /// <inheritdoc/>
    protected override Texts Texts => DeskTexts.All;

    /// <summary>The file.</summary>
    public async Task<IActionResult> OnGetAsync(Guid caseId, Guid attachmentId, CancellationToken cancellation)
    {
        if (await cases.OpenAttachmentAsync(Scope, caseId, attachmentId, cancellation) is not { } file)
        {
            return NotFound();
        }

        Response.ContentLength = file.File.Size;
        return File(file.Content, file.File.ContentType, file.Name);
    }
}
