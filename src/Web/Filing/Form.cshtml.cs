using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Outside;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>
/// One page of a form. Whatever is wrong, what was typed is kept and shown again with the mistakes beside the fields and in a summary (R-083); files are
/// taken as they stream in and stay.
/// </summary>
[IgnoreAntiforgeryToken] // FormPost checks the token itself, before anything of the post is stored.
public sealed class FormPage(
    DraftQuery drafts, CaseQuery cases, SavePage savePage, AttachFile attachFile, RemoveAttachment removeAttachment, ICompanyRegister companies,
    TimeProvider clock) : FilingPage
{
    private IActionResult elsewhere = null!;

    /// <summary>What is shown.</summary>
    public FormView View { get; private set; } = null!;

    /// <summary>Where back leads: to the page before, or whence the reader came.</summary>
    public string BackHref => ReturnsToCheck
        ? Addresses.Check(Language, DraftId)
        : View.Open.Journey.Before(View.Step.Page.Key) is { } before
            ? Addresses.DraftPage(Language, DraftId, before.Page.Key)
            : Addresses.Start(Language, View.Open.Offered.Authority.Slug, View.Open.Offered.Offer.Slug);

    /// <summary>When the draft was last saved, in words.</summary>
    public string Saved => HelsinkiTime.Near(View.Open.Draft.ChangedAt, clock.GetUtcNow(), Language);

    /// <summary>Until when the draft is kept.</summary>
    public string Expires => HelsinkiTime.Date(View.Open.Draft.ExpiresAt, Language);

    private Guid DraftId => Id("draftId");

    private string PageKey => (string)RouteData.Values["pageKey"]!;

    private bool ReturnsToCheck => Request.Query[Addresses.ReturnField] == Addresses.ToCheck;

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not var (open, step))
        {
            return elsewhere;
        }

        return open.Journey.MayVisit(PageKey) ? Show(FormViews.Opened(open, step, Language, Happened)) : SeeOther(Addresses.Draft(Language, DraftId));
    }

    /// <summary>Takes what was posted.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not var (open, step))
        {
            return elsewhere;
        }

        var problems = new FileProblems(open.Offered.Settings);
        var post = await FormPost.ReadAsync(HttpContext, (field, name, content) => TakeAsync(step, field, name, content, problems));
        var rows = RowsStep.Of(step, post["then"]);
        var company = post.IsGenuine && !post.IsCut ? CompanyStep.Of(step, post["then"]) : null;
        var fields = post.IsGenuine && !post.IsCut ? post.Fields : WithStored(post, open, step);
        var asked = company is null ? default : await company.AskAsync(companies, fields, Language, Cancellation);
        var posted = PostedFields.Of(step.Page, asked.Fields ?? rows?.Apply(fields) ?? fields);
        if (!post.IsGenuine)
        {
            return Show(FormViews.NotTaken(open, step, Language, posted, post.LeftOut), StatusCodes.Status400BadRequest);
        }

        var result = await savePage.ExecuteAsync(Scope, DraftId, PageKey, posted, post["seen"], Language, Cancellation, goesOn: rows is not null || company is not null);
        if (result is SavePageResult.NotFound)
        {
            return NotFound();
        }

        if (Guid.TryParse(post["remove"], out var file))
        {
            await removeAttachment.ExecuteAsync(Scope, DraftId, file, Cancellation);
            return SeeOther(Addresses.DraftPage(Language, DraftId, PageKey, ReturnsToCheck, FormViews.FileRemoved));
        }

        if (rows is not null && result is not SavePageResult.ChangedElsewhere && problems.All.Count == 0 && !post.IsCut)
        {
            return SeeOther(Addresses.DraftPage(Language, DraftId, PageKey, ReturnsToCheck, FormViews.RowsChanged) + "#" + rows.GoTo(posted.Fields));
        }

        if (post.IsCut && step.Page.Questions.OfType<AttachmentQuestion>().FirstOrDefault() is { } files)
        {
            problems.Cut(files);
        }

        if (post["then"] == "leave" && problems.All.Count == 0)
        {
            return SeeOther(Addresses.Own(Language, OwnPage.Saved));
        }

        if (await drafts.FindAsync(Scope, DraftId, Cancellation) is not { } saved)
        {
            return NotFound();
        }

        if (company is not null && result is not SavePageResult.ChangedElsewhere && problems.All.Count == 0)
        {
            var again = FormViews.Opened(saved, saved.Journey.Find(PageKey) ?? step, Language, FormViews.RowsChanged);
            return Show(again with { Company = (company.Question.Key, asked.Note) });
        }

        var view = FormViews.Saved(saved, step, Language, posted, result, problems.All);
        return view is null ? SeeOther(Next(saved, step)) : Show(view, view.HasProblems ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task TakeAsync(Step step, string field, string name, Stream content, FileProblems problems)
    {
        // An answer of the same post may bring the question: then it is not asked yet.
        if (step.Page.Questions.OfType<AttachmentQuestion>().FirstOrDefault(question => question.Key == field) is { } question
            && await attachFile.ExecuteAsync(Scope, DraftId, field, name, content, Cancellation) is AttachFileResult.Refused no)
        {
            problems.Refused(question, no.Name, no.Why);
        }
    }

    /// <summary>A post that came in part, or none at all, says nothing of the fields it lacks: what is stored in them stays.</summary>
    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> WithStored(FormPost post, OpenDraft open, Step step) =>
        step.Questions.Where(question => !post.Fields.Any(field => question.OwnsField(field.Key)))
            .SelectMany(question => question.ToFields(open.Content.Answers[question.Key])).Concat(post.Fields);

    private string Next(OpenDraft saved, Step left)
    {
        var journey = saved.Journey;
        if (journey.Exit is not null && journey.After(PageKey) is null)
        {
            return Addresses.Exit(Language, DraftId);
        }

        if (ReturnsToCheck && journey.Complete)
        {
            return Addresses.Check(Language, DraftId);
        }

        var after = journey.After(PageKey);
        var next = journey.FirstIncomplete is { } first && (after is null || ReturnsToCheck || first.Number < after.Number) ? first : after;
        var told = DeadlineNotices.IsToldAfter(saved, left.Page, clock.GetUtcNow()) ? DeadlineNotices.Told : null;
        return next is null ? Addresses.Check(Language, DraftId) : Addresses.DraftPage(Language, DraftId, next.Page.Key, ReturnsToCheck, told);
    }

    /// <summary>The draft and page asked for. When there is none, <see cref="elsewhere"/> tells where the reader is led instead.</summary>
    private async Task<(OpenDraft Open, Step Step)?> FindAsync()
    {
        if (await drafts.FindAsync(Scope, DraftId, Cancellation) is not { } open)
        {
            elsewhere = await cases.ExistsAsync(Scope, DraftId, Cancellation) ? SeeOther(Addresses.Receipt(Language, DraftId)) : NotFound();
            return null;
        }

        if (open.Journey.Find(PageKey) is not { } step)
        {
            elsewhere = open.Journey.Form.FindPage(PageKey) is null ? NotFound() : SeeOther(Addresses.Draft(Language, DraftId));
            return null;
        }

        return (open, step);
    }

    private IActionResult Show(FormView view, int status = StatusCodes.Status200OK)
    {
        var tellsDeadline = DeadlineNotices.IsCountedFrom(view.Open, view.Step.Page) || Happened == DeadlineNotices.Told;
        View = view with
        {
            AsksRegister = companies.IsThere,
            Deadline = tellsDeadline ? DeadlineNotices.Of(view.Open, view.Answers, clock.GetUtcNow(), Language) : view.Deadline,
        };
        Shell.Title = view.Step.Page.Title[Language];
        Shell.AuthorityName = view.Open.Offered.Authority.Name[Language];
        Shell.IsRehearsal = view.Open.Draft.Rehearsal;
        Shell.HasErrors = view.HasProblems;
        Response.StatusCode = status;
        return Page();
    }
}
