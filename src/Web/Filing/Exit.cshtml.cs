using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>
/// The end of the way before its end: by the answers the form is not needed or the matter belongs elsewhere. Says so in the author's words, and leads on:
/// to the place that is right, back to change the answer, or to delete the draft.
/// </summary>
public sealed class ExitPage(DraftQuery drafts, CaseQuery cases) : FilingPage
{
    /// <summary>The draft.</summary>
    public OpenDraft Open { get; private set; } = null!;

    /// <summary>The exit.</summary>
    public PageExit Exit { get; private set; } = null!;

    /// <summary>The page whose answers led here.</summary>
    public string ChangeHref => Addresses.DraftPage(Language, Open.Draft.Id, Open.Journey.Steps[^1].Page.Key);

    /// <summary>Why the form is not needed, by paragraph.</summary>
    public IReadOnlyList<string> Paragraphs => Exit.Text[Language].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>When the draft goes by itself.</summary>
    public string Expires => HelsinkiTime.Date(Open.Draft.ExpiresAt, Language);

    /// <summary>Shows the page; a draft whose form is needed leads to its own way.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var id = Id("draftId");
        if (await drafts.FindAsync(Scope, id, Cancellation) is not { } open)
        {
            return await cases.ExistsAsync(Scope, id, Cancellation) ? SeeOther(Addresses.Receipt(Language, id)) : NotFound();
        }

        if (open.Journey.Exit is not { } exit)
        {
            return SeeOther(Addresses.Draft(Language, id));
        }

        (Open, Exit) = (open, exit);
        Shell.Title = exit.Title[Language];
        Shell.AuthorityName = open.Offered.Authority.Name[Language];
        Shell.IsRehearsal = open.Draft.Rehearsal;
        return Page();
    }
}
