using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>
/// The receipt (asiointilaki 12 §; R-032): reference, time of arrival, receiving authority, list of documents, contact, and that it does not decide on the
/// conditions for handling. Made each time from what was stored.
/// </summary>
public sealed class ReceiptPage(CaseQuery cases) : FilingPage
{
    /// <summary>The case.</summary>
    public OpenCase Open { get; private set; } = null!;

    /// <summary>When it arrived, on the clocks of Helsinki.</summary>
    public string Arrived => HelsinkiTime.DateTime(Open.Case.ArrivedAt, Language);

    /// <summary>What was received.</summary>
    public IEnumerable<string> Documents => CasePapers.DocumentNames(Open, Language);

    /// <summary>What happens next.</summary>
    public TimelineView Next => CaseWords.Next(Open, Language);

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await cases.OpenAsync(Scope, Id("caseId"), AuditAction.ViewCase, "receipt", Cancellation) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        Shell.Title = T["ReceiptTitle"];
        Shell.AuthorityName = open.Offered.Authority.Name[Language];
        Shell.IsRehearsal = open.Case.Rehearsal;
        return Page();
    }
}
