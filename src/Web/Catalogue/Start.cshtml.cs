using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Registers;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>
/// The start page of an offer, a stable deep link: what it is for, who needs it, what is needed at hand, how long, how much, when the answer comes
/// who handles it. One button begins; whoever is not signed in is led to sign in and comes back here.
/// </summary>
[IgnoreAntiforgeryToken] // The token is checked by the page: one made before signing in leads back here, not to an error.
public sealed class StartPage(
    CatalogueQuery catalogue, OwnQuery own, StartDraft startDraft, OfferPaper paper, IAntiforgery antiforgery, TimeProvider clock) : CataloguePage
{
    private CataloguedOffer? found;

    /// <summary>The offer version shown.</summary>
    public OfferedProcedure Offered => found!.Offered;

    /// <summary>Whether new drafts cannot be begun now.</summary>
    public bool IsPaused => found!.Offer.State == OfferState.Paused;

    /// <summary>Set when the authority has ended.</summary>
    public EndedAuthority? Ended => found!.Ended;

    /// <summary>The reader's own drafts of this offer, newest first.</summary>
    public IReadOnlyList<OwnDraft> Drafts { get; private set; } = [];

    /// <summary>When the newest draft was saved, in words.</summary>
    public string DraftSaved => HelsinkiTime.Near(Drafts[0].ChangedAt, clock.GetUtcNow(), Language);

    /// <summary>Where the newest draft goes on.</summary>
    public string DraftHref => Addresses.Draft(Language, Drafts[0].Id);

    /// <summary>The offer's form to print.</summary>
    public string PaperHref => Addresses.BlankForm(Language, Offered.Authority.Slug, found!.Offer.Slug);

    /// <summary>Its size in words.</summary>
    public string PaperSize => FileSize.Say(paper.SizeOf(found!, Language), Language);

    /// <summary>The municipalities where it is offered; empty means the whole country.</summary>
    public IReadOnlyList<string> Area =>
        [.. Offered.Settings.Area.Select(code => Municipalities.Find(code)?.Name[Language]).OfType<string>().Order(FinnishOrder.Comparer)];

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Shell.Title = Offered.Form.Name[Language];
        Shell.AuthorityName = Offered.Authority.Name[Language];
        Drafts = User.Identity?.IsAuthenticated == true
            ? await own.DraftsOfOfferAsync(new CustomerScope(User.PersonId()), found!.Offer.Id, HttpContext.RequestAborted)
            : [];
        return Page();
    }

    /// <summary>Begins a draft.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (User.Identity?.IsAuthenticated != true)
        {
            return Challenge(SignInSchemes.Customer);
        }

        var draft = await antiforgery.IsRequestValidAsync(HttpContext)
            ? await startDraft.ExecuteAsync(new CustomerScope(User.PersonId()), found!.Offer.Id, Language, HttpContext.RequestAborted)
            : null;
        return LocalRedirect(draft is { } begun ? Addresses.Draft(Language, begun) : Request.Path);
    }

    /// <summary>A telephone number as a link dials it.</summary>
    public string Dial(string phone) => string.Concat(phone.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));

    private async Task<bool> FindAsync()
    {
        var values = RouteData.Values;
        found = await catalogue.FindAsync(values["authority"] as string ?? "", values["procedure"] as string ?? "", HttpContext.RequestAborted);
        return found is { Offer.State: not OfferState.Ended };
    }
}
