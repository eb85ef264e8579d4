using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>Asks before a draft is deleted for good.</summary>
public sealed class DeletePage(DraftQuery drafts, DeleteDraft deleteDraft) : FilingPage
{
    /// <summary>What the draft is for.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await drafts.FindAsync(Scope, Id("draftId"), Cancellation) is not { } open)
        {
            return NotFound();
        }

        Name = open.Offered.Form.Name[Language];
        Shell.Title = T["DeleteTitle"];
        Shell.AuthorityName = open.Offered.Authority.Name[Language];
        return Page();
    }

    /// <summary>Deletes.</summary>
    public async Task<IActionResult> OnPostAsync() =>
        await deleteDraft.ExecuteAsync(Scope, Id("draftId"), Cancellation) ? SeeOther(Addresses.Own(Language, OwnPage.Deleted)) : NotFound();
}
