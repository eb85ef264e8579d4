using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>The papers of the customer's own case as PDF: the receipt (<c>kuittaus.pdf</c>; hallintolaki 17 §, R-033) and everything sent (<c>asia.pdf</c>).</summary>
public sealed class CasePdfPage(CaseQuery cases) : FilingPage
{
    /// <summary>Makes the paper; always a download .</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var paper = (string)RouteData.Values["paper"]!;
        if (await cases.OpenAsync(Scope, Id("caseId"), AuditAction.DownloadDocument, paper, Cancellation) is not { } open)
        {
            return NotFound();
        }

        var pdf = paper == "kuittaus" ? CasePapers.Receipt(open, Language) : CasePapers.CaseDocument(open, Language);
        return File(pdf, "application/pdf", $"{paper}-{open.Case.Reference}.pdf");
    }
}
