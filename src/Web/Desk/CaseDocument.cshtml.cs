using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Desk;

/// <summary>
/// The case document as PDF. What a non-disclosure order protects is left out: the whole document stands in the package, which only a handler gets
/// . The file's name tells nothing of the customer.
/// </summary>
public sealed class CaseDocumentPage(DeskCaseQuery cases) : OfficialPage
{
    /// <inheritdoc/>
    protected override Texts Texts => DeskTexts.All;

    /// <summary>The document.</summary>
    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellation) =>
        await cases.OpenAsync(Scope, caseId, AuditAction.DownloadDocument, cancellation) is { } desk
            ? File(CasePapers.CaseDocument(desk.Open, Language, withProtected: false), "application/pdf", $"{desk.Open.Case.Reference}.pdf")
            : NotFound();
}
