using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>
/// Everything that is about to be sent, each answer with a way to change it. However the button is pressed (twice, in two windows, after going back) there is
/// one case, and every press leads to its receipt (R-035). No signature is asked: strong identification stands for it (R-036).
/// </summary>
[IgnoreAntiforgeryToken] // Checked by the page: a token that is no longer good leads back here with a word, not to an error.
public sealed class CheckPage(DraftQuery drafts, SendCase sendCase, TimeProvider clock) : FilingPage
{
    private const string Changed = "muuttunut";
    private const string Again = "uudelleen";

    /// <summary>The draft.</summary>
    public OpenDraft Open { get; private set; } = null!;

    /// <summary>What happened on the way here, or none.</summary>
    public NoticeView? Notice { get; private set; }

    /// <summary>A deadline that is near or has passed; it never stops sending.</summary>
    public NoticeView? Deadline { get; private set; }

    /// <summary>The last step.</summary>
    public ProgressView Progress => new(Language, Open.Journey.Steps.Count + 1, Open.Journey.Steps.Count + 1);

    /// <summary>The page before.</summary>
    public string BackHref => Addresses.DraftPage(Language, Open.Draft.Id, Open.Journey.Steps[^1].Page.Key);

    /// <summary>The answers by page.</summary>
    public IEnumerable<SummaryListView> Sections => AnswerSections.Of(Open.Journey, Open.Journey.AskedAnswers(Open.Content.Answers), Language)
        .Where(section => section.Answers.Count > 0)
        .Select(section => new SummaryListView(Language, section.Title, [.. section.Answers.Select(answer =>
            new SummaryRow(answer.Label, answer.Lines, ChangeHref(section.PageKey, answer.Question), answer.Question.Key) { Rows = answer.Rows })]));

    /// <summary>What the customer has seen: posted back, so that nothing is sent that was changed in another window meanwhile.</summary>
    public string Seen => Open.Fingerprint;

    /// <summary>What sending means.</summary>
    public string SendText => T["SendText", Open.Offered.Authority.Name[Language], Open.Offered.Unit.Name[Language]];

    /// <summary>The button: it says what it does and to whom.</summary>
    public string SendButton => Receiver.SendTo(Open.Offered.Authority.Name, Language);

    /// <summary>Shows the page; an unfinished draft leads to where it is unfinished.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await drafts.FindAsync(Scope, Id("draftId"), Cancellation) is not { Journey.Complete: true } open)
        {
            return SeeOther(Addresses.Draft(Language, Id("draftId")));
        }

        Open = open;
        Shell.Title = T["CheckTitle"];
        Shell.AuthorityName = open.Offered.Authority.Name[Language];
        Shell.IsRehearsal = open.Draft.Rehearsal;
        Deadline = DeadlineNotices.Of(open, open.Content.Answers, clock.GetUtcNow(), Language) is { Kind: NoticeKind.Warning } warning ? warning : null;
        Notice = Happened switch
        {
            Changed => new NoticeView(NoticeKind.Warning, T["ChangedTitle"], T["ChangedText"]),
            Again => new NoticeView(NoticeKind.Warning, T["AgainTitle"], T["AgainText"]),
            _ => null,
        };
        return Page();
    }

    /// <summary>Sends.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var pressed = clock.GetUtcNow();
        var id = Id("draftId");
        var post = await FormPost.ReadAsync(HttpContext);
        if (!post.IsGenuine)
        {
            return SeeOther(Addresses.Check(Language, id, Again));
        }

        return await sendCase.ExecuteAsync(Scope, id, Identification, pressed, post["seen"], Cancellation) switch
        {
            SendCaseResult.Sent => SeeOther(Addresses.Receipt(Language, id)),
            SendCaseResult.Incomplete incomplete => SeeOther(Addresses.DraftPage(Language, id, incomplete.PageKey, returnToCheck: true, FormViews.Incomplete)),
            SendCaseResult.NotNeeded => SeeOther(Addresses.Exit(Language, id)),
            SendCaseResult.ChangedMeanwhile => SeeOther(Addresses.Check(Language, id, Changed)),
            _ => NotFound(),
        };
    }

    private string? ChangeHref(string page, Question question) => question is ComputedQuestion ? null :
        Addresses.DraftPage(Language, Open.Draft.Id, page, returnToCheck: true) + "#" + (question.FieldNames is [var first, ..] ? first : question.Key);
}
