using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Offers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>A customer's own pages: drafts and cases, newest first, each telling where it is and whether anything is to be done.</summary>
public sealed class OwnQuery(CaseworkDb db, OfferLibrary offers, DraftQuery opened)
{
    /// <summary>Everything of the customer's.</summary>
    public async Task<OwnMatters> ListAsync(CustomerScope scope, CancellationToken cancellation)
    {
        var drafts = new List<OwnDraft>();
        foreach (var draft in await db.DraftsOf(scope).AsNoTracking().OrderByDescending(row => row.ChangedAt).Take(100).ToListAsync(cancellation))
        {
            var offered = await offers.GetAsync(db, draft.OfferVersionId, cancellation);
            drafts.Add(new OwnDraft(draft.Id, offered, draft.ChangedAt, draft.ExpiresAt) { IsNeeded = await IsNeededAsync(scope, draft.Id, offered, cancellation) });
        }

        var cases = new List<OwnCase>();
        foreach (var sent in await db.CasesOf(scope).AsNoTracking().OrderByDescending(row => row.ArrivedAt).Take(200).ToListAsync(cancellation))
        {
            cases.Add(new OwnCase(sent, await offers.GetAsync(db, sent.OfferVersionId, cancellation)));
        }

        return new OwnMatters(drafts, cases);
    }

    /// <summary>Only a draft of a form that has exits needs to be opened to know.</summary>
    private async Task<bool> IsNeededAsync(CustomerScope scope, Guid draft, OfferedProcedure offered, CancellationToken cancellation) =>
        offered.Form.Pages.All(page => page.Exits.Count == 0) || await opened.FindAsync(scope, draft, cancellation) is not { Journey.Exit: not null };

    /// <summary>The customer's drafts of one offer: the start page leads back to them instead of beginning anew.</summary>
    public async Task<IReadOnlyList<OwnDraft>> DraftsOfOfferAsync(CustomerScope scope, Guid offerId, CancellationToken cancellation) =>
        [.. (await ListAsync(scope, cancellation)).Drafts.Where(draft => draft.Offered.Offer.Id == offerId)];
}

/// <summary>What a customer has.</summary>
public sealed record OwnMatters(IReadOnlyList<OwnDraft> Drafts, IReadOnlyList<OwnCase> Cases);

/// <summary>An unsent draft in a list.</summary>
public sealed record OwnDraft(Guid Id, OfferedProcedure Offered, DateTimeOffset ChangedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether the form is needed; not when its answers lead to an exit.</summary>
    public bool IsNeeded { get; init; } = true;
}

/// <summary>A sent case in a list.</summary>
public sealed record OwnCase(Case Case, OfferedProcedure Offered);
