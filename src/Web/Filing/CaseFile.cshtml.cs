using Kevytasiointi.Casework.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>A file of the customer's own case, as it was sent: always a download, never shown by the browser as a page of ours .</summary>
public sealed class CaseFilePage(OwnAttachmentQuery files) : FilingPage
{
    /// <summary>Streams the file.</summary>
    public async Task<IActionResult> OnGetAsync() =>
        await files.OpenAsync(Scope, Id("caseId"), Id("attachmentId"), Cancellation) is { } open
            ? File(open.Content, open.File.ContentType, open.Name)
            : NotFound();
}
