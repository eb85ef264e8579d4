using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;

namespace Kevytasiointi.Web.Filing;

/// <summary>Own pages: drafts and cases, each answering "where is it, and do I have to do something?" without opening anything.</summary>
public sealed class OwnPage(OwnQuery own, TimeProvider clock) : FilingPage
{
    /// <summary>Code of the address: a draft was saved to be continued later.</summary>
    public const string Saved = "tallennettu";

    /// <summary>Code of the address: a draft was deleted.</summary>
    public const string Deleted = "poistettu";

    /// <summary>What just happened, or none.</summary>
    public NoticeView? Notice { get; private set; }

    /// <summary>What waits for the reader, what the authority has, what is done; empty groups are left out.</summary>
    public IReadOnlyList<OwnGroup> Groups { get; private set; } = [];

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Shell.Title = T["OwnTitle"];
        Notice = Happened switch
        {
            Saved => new NoticeView(NoticeKind.Success, T["DraftSavedTitle"], T["DraftSavedText"]),
            Deleted => new NoticeView(NoticeKind.Success, T["DraftDeletedTitle"]),
            _ => null,
        };
        var matters = await own.ListAsync(Scope, Cancellation);
        var now = clock.GetUtcNow();
        OwnGroup[] groups =
        [
            new(T["GroupYours"], [.. matters.Drafts.Select(draft => Row(draft, now))]),
            new(T["GroupAuthority"], [.. matters.Cases.Where(each => !IsDone(each.Case.State)).Select(Row)]),
            new(T["GroupDone"], [.. matters.Cases.Where(each => IsDone(each.Case.State)).Select(Row)]),
        ];
        Groups = [.. groups.Where(group => group.Rows.Count > 0)];
    }

    private static bool IsDone(CaseState state) => state is CaseState.Handled or CaseState.Closed or CaseState.Disposed;

    private OwnRow Row(OwnDraft draft, DateTimeOffset now) => new(
        draft.Offered.Form.Name[Language],
        Addresses.Draft(Language, draft.Id),
        draft.IsNeeded ? new StatusView(StatusKind.NeedsReader, T["DraftStatus"]) : new StatusView(StatusKind.Idle, T["NotNeededStatus"]),
        [
            draft.Offered.Authority.Name[Language],
            T["SavedAt", HelsinkiTime.Near(draft.ChangedAt, now, Language)],
            T["DeletedAt", HelsinkiTime.Date(draft.ExpiresAt, Language)],
        ],
        "own-draft",
        Addresses.DeleteDraft(Language, draft.Id));

    private OwnRow Row(OwnCase own) => new(
        own.Offered.Form.Name[Language],
        Addresses.Case(Language, own.Case.Id),
        CaseWords.Status(own.Case, own.Offered.Form, Language),
        [
            own.Offered.Authority.Name[Language],
            T["ReferenceIs", own.Case.Reference],
            T["SentOn", HelsinkiTime.Date(own.Case.ArrivedAt, Language)],
        ],
        "own-case");
}

/// <summary>Drafts and cases under one heading.</summary>
public sealed record OwnGroup(string Heading, IReadOnlyList<OwnRow> Rows);

/// <summary>A draft or case in the list.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Href">Where it opens.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Facts">Whose, which, when.</param>
/// <param name="TestId">The stable hook.</param>
/// <param name="DeleteHref">Where it is deleted, for drafts.</param>
public sealed record OwnRow(string Name, string Href, StatusView Status, IReadOnlyList<string> Facts, string TestId, string? DeleteHref = null)
{
    /// <summary>Whether the reader has something to do.</summary>
    public bool NeedsReader => Status.Kind == StatusKind.NeedsReader;
}
