using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>A draft's own address: leads to its exit when the form is not needed, else to the first page that is not complete, else to the check page; a sent draft leads to its receipt.</summary>
public sealed class DraftPage(DraftQuery drafts, CaseQuery cases) : FilingPage
{
    /// <summary>Leads on.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var id = Id("draftId");
        if (await drafts.FindAsync(Scope, id, Cancellation) is not { } open)
        {
            return await cases.ExistsAsync(Scope, id, Cancellation) ? SeeOther(Addresses.Receipt(Language, id)) : NotFound();
        }

        return SeeOther(open.Journey.Exit is not null ? Addresses.Exit(Language, id) : open.Journey.FirstIncomplete is { } step ? Addresses.DraftPage(Language, id, step.Page.Key) : Addresses.Check(Language, id));
    }
}
