using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Desk;

/// <summary>The list of the official's cases, oldest first, in tabs.</summary>
public sealed class InboxPage(InboxQuery inbox, TimeProvider clock) : OfficialPage
{
    /// <summary>The page of the list.</summary>
    public Inbox Inbox { get; private set; } = null!;

    /// <summary>Whether the page begins somewhere after the oldest.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>Whether the official may read cases at all: an administrator or auditor alone may not.</summary>
    public bool ReadsCases => Scope.ReadableUnits.Count > 0;

    /// <inheritdoc/>
    protected override Texts Texts => DeskTexts.All;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync([FromQuery(Name = "tila")] string? tab, [FromQuery(Name = "jalkeen")] string? token, CancellationToken cancellation)
    {
        var after = InboxAddress.PlaceOf(token);
        GoesOn = after is not null;
        Inbox = await inbox.ListAsync(Scope, InboxAddress.TabOf(tab), after, cancellation);
        Shell.AuthorityName = Inbox.Authority[Language];
        Shell.Title = T["Cases"];
        Shell.Sections = [new SectionLink(T["Cases"], InboxAddress.Of(Language, InboxTab.New), IsCurrent: true)];
    }

    /// <summary>The tabs with their counts.</summary>
    public TabsView Tabs => new(T["TabsLabel"], [.. InboxAddress.Tabs.Select(tab => new Tab(
        T["Tab" + tab], Quantities.Whole(Inbox.Counts[tab], Language), InboxAddress.Of(Language, tab), tab == Inbox.Tab, TestId: "tab-" + InboxAddress.CodeOf(tab)))]);

    /// <summary>What is said under the name of a case: title, customer, place.</summary>
    public static string Under(CardFacts card) =>
        string.Join(" · ", new[] { card.Title, card.Customer, card.Place }.Where(part => part.Length > 0));

    /// <summary>When a case arrived, in words.</summary>
    public string Arrived(Case shown) => HelsinkiTime.Near(shown.ArrivedAt, clock.GetUtcNow(), Language);

    /// <summary>How long it has waited against what was promised.</summary>
    public HandlingTime TimeOf(ListedCase row) => HandlingTime.Of(row.Case, row.Offered, clock.GetUtcNow());

    /// <summary>The address of a case.</summary>
    public string AddressOf(Case shown) => $"/{Language.Code()}/viranomainen/asiat/{shown.Id}";
}
