using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Desk;

/// <summary>
/// The list of a unit's cases: oldest first by (arrivedAt, id) in every tab, so that people and robots see one order. Cards are opened for the
/// page shown only; showing a page is one audit row.
/// </summary>
public sealed class InboxQuery(CaseworkDb db, OfferLibrary offers, PersonQuery people, Sealer sealer, AuditTrail audit)
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 50;

    /// <summary>One page of a tab.</summary>
    public async Task<Inbox> ListAsync(OfficialScope scope, InboxTab tab, InboxPlace? after, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation); // one for all that is asked; closed with the unit of work
        var cases = Filter(db.CasesOf(scope).AsNoTracking(), tab);
        if (after is not null)
        {
            var (arrived, id) = (after.ArrivedAt, after.Id);
            cases = cases.Where(row => row.ArrivedAt > arrived || (row.ArrivedAt == arrived && row.Id.CompareTo(id) > 0));
        }

        var rows = await cases.OrderBy(row => row.ArrivedAt).ThenBy(row => row.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var shown = rows.Take(PageSize).ToList();
        var listed = await DescribeAsync(shown, cancellation);
        audit.Add(db, scope, AuditAction.ViewList, new AuditSubject(scope.Grants[0].AuthorityId, Detail: tab.ToString()));
        await db.SaveChangesAsync(cancellation);
        var authority = await db.Authorities.AsNoTracking().SingleAsync(row => row.Id == scope.Grants[0].AuthorityId, cancellation);
        return new Inbox(
            authority.Name, tab, await CountAsync(scope, cancellation), listed, rows.Count > PageSize ? new InboxPlace(shown[^1].ArrivedAt, shown[^1].Id) : null);
    }

    private async Task<IReadOnlyDictionary<InboxTab, int>> CountAsync(OfficialScope scope, CancellationToken cancellation)
    {
        var states = await db.CasesOf(scope).GroupBy(row => row.State).Select(same => new { State = same.Key, Count = same.Count() }).ToListAsync(cancellation);
        var toTransfer = await Filter(db.CasesOf(scope), InboxTab.ToTransfer).CountAsync(cancellation);
        return Enum.GetValues<InboxTab>().ToDictionary(
            tab => tab, tab => tab == InboxTab.ToTransfer ? toTransfer : states.Where(each => StatesOf(tab).Contains(each.State)).Sum(each => each.Count));
    }

    private static CaseState[] StatesOf(InboxTab tab) => tab switch
    {
        InboxTab.New => [CaseState.Sent],
        InboxTab.InHandling => [CaseState.InHandling, CaseState.WaitingOthers],
        InboxTab.Handled => [CaseState.Handled, CaseState.Closed],
        _ => Enum.GetValues<CaseState>(),
    };

    private IQueryable<Case> Filter(IQueryable<Case> cases, InboxTab tab)
    {
        var states = StatesOf(tab);
        return tab switch
        {
            InboxTab.All => cases,
            InboxTab.ToTransfer => cases.Where(row => db.Transfers.Any(transfer => transfer.CaseId == row.Id
                && (transfer.State == TransferState.Waiting || transfer.State == TransferState.Claimed || transfer.State == TransferState.Failed))),
            _ => cases.Where(row => states.Contains(row.State)),
        };
    }

    private async Task<IReadOnlyList<ListedCase>> DescribeAsync(List<Case> shown, CancellationToken cancellation)
    {
        var ids = shown.Select(row => row.Id).ToList();
        var cards = await db.CaseCards.AsNoTracking().Where(card => ids.Contains(card.CaseId)).ToListAsync(cancellation);
        var authorities = shown.Select(row => row.AuthorityId).Distinct().ToList();
        var keys = await db.DataKeys.AsNoTracking().Where(key => authorities.Contains(key.Id)).ToDictionaryAsync(key => key.Id, cancellation);
        var facts = cards.GroupBy(card => card.AuthorityId).SelectMany(same => CardFacts.Open(sealer, keys[same.Key], [.. same])).ToDictionary();
        var transfers = await db.Transfers.AsNoTracking().Where(transfer => ids.Contains(transfer.CaseId)).ToListAsync(cancellation);
        var handlers = new Dictionary<Guid, string>();
        foreach (var handler in shown.Select(row => row.HandlerId).OfType<Guid>().Distinct())
        {
            handlers[handler] = (await people.FindAsync(handler, cancellation))?.Name ?? "";
        }

        var listed = new List<ListedCase>();
        foreach (var row in shown)
        {
            listed.Add(new ListedCase(
                row,
                await offers.GetAsync(db, row.OfferVersionId, cancellation),
                facts[row.Id],
                row.HandlerId is { } handler ? handlers[handler] : null,
                Current(transfers.Where(transfer => transfer.CaseId == row.Id))));
        }

        return listed;
    }

    /// <summary>The state of the transfer that is not done, or of the last one.</summary>
    private static TransferState? Current(IEnumerable<Transfer> transfers)
    {
        var inOrder = transfers.OrderBy(transfer => transfer.ToVersion).ToList();
        return (inOrder.Find(transfer => transfer.State is TransferState.Waiting or TransferState.Claimed or TransferState.Failed or TransferState.Discrepancy)
            ?? inOrder.LastOrDefault())?.State;
    }
}

/// <summary>The tabs of the list.</summary>
public enum InboxTab
{
    /// <summary>Sent and not yet taken.</summary>
    New,

    /// <summary>In handling.</summary>
    InHandling,

    /// <summary>Not yet moved into case management.</summary>
    ToTransfer,

    /// <summary>Handled.</summary>
    Handled,

    /// <summary>All.</summary>
    All,
}

/// <summary>A place in the list's order, to go on from.</summary>
public sealed record InboxPlace(DateTimeOffset ArrivedAt, Guid Id);

/// <summary>One page of the list.</summary>
/// <param name="Authority">The official's authority.</param>
/// <param name="Tab">The tab shown.</param>
/// <param name="Counts">How many cases each tab holds.</param>
/// <param name="Cases">The cases of this page, oldest first.</param>
/// <param name="Next">Where the next page goes on, or none at the end.</param>
public sealed record Inbox(LocalisedText Authority, InboxTab Tab, IReadOnlyDictionary<InboxTab, int> Counts, IReadOnlyList<ListedCase> Cases, InboxPlace? Next);

/// <summary>One row of the list.</summary>
public sealed record ListedCase(Case Case, OfferedProcedure Offered, CardFacts Card, string? HandlerName, TransferState? Transfer);
