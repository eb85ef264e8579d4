using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Filing;

/// <summary>Makes a form page for each thing that can have happened to it.</summary>
public static class FormViews
{
    /// <summary>Code of the address: a file was removed.</summary>
    public const string FileRemoved = "poistettu";

    /// <summary>Code of the address: a row was added or removed.</summary>
    public const string RowsChanged = "rivit";

    /// <summary>Code of the address: the form could not be sent, because this page is not complete.</summary>
    public const string Incomplete = "kesken";

    /// <summary>The page as it was left: stored answers, or what was typed with its mistakes.</summary>
    public static FormView Opened(OpenDraft open, Step step, Language language, string happened)
    {
        if (!open.Content.Typed.TryGetValue(step.Page.Key, out var typed))
        {
            var stored = FormView.RenderedQuestions(step).SelectMany(question => question.ToFields(open.Content.Answers[question.Key]));
            return new FormView
            {
                Language = language,
                Open = open,
                Step = step,
                Answers = open.Journey.AskedAnswers(open.Content.Answers),
                Fields = stored.ToDictionary(field => field.Key, field => field.Value),
                Notice = Told(language, happened),
            };
        }

        var view = Typed(open, step, language, PostedFields.Of(step.Page, typed), out var read);
        var problems = happened is FileRemoved or RowsChanged ? [] : read.Problems.Where(problem => WasShown(view, problem)).ToList();
        var kept = problems.Count == 0 && happened != RowsChanged ? Notice(language, NoticeKind.Info, "TypedKept") : null;
        return view with { Problems = problems, Notice = Told(language, happened) ?? kept };
    }

    /// <summary>The page after a save that did not lead on; none when there is nothing to tell.</summary>
    /// <param name="saved">The draft after the save.</param>
    /// <param name="before">The page as it was asked when it was posted.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="posted">What was posted.</param>
    /// <param name="result">What came of the save.</param>
    /// <param name="files">What is wrong with the files that came.</param>
    public static FormView? Saved(
        OpenDraft saved, Step before, Language language, PostedFields posted, SavePageResult result, IReadOnlyList<AnswerProblem> files)
    {
        if (result is SavePageResult.Saved && files.Count == 0)
        {
            return Unseen(saved, before, posted) is { } unseen
                ? Typed(saved, before, language, posted, out _) with { Notice = Revealed(language, unseen.FieldNames is [var field, ..] ? field : unseen.Key) }
                : null;
        }

        var view = Typed(saved, before, language, posted, out var read);
        if (result is SavePageResult.ChangedElsewhere)
        {
            return view with { Problems = files, Notice = Notice(language, NoticeKind.Warning, "Elsewhere"), Elsewhere = Differences(view) };
        }

        var refused = files.Select(problem => problem.Question).ToHashSet();
        var asked = before.Questions.Select(question => question.Key).Concat(posted.Shown ?? new HashSet<string>()).ToHashSet();
        var (known, revealed) = (new List<AnswerProblem>(), new List<AnswerProblem>());
        foreach (var problem in (result as SavePageResult.Problems)?.List ?? [])
        {
            (asked.Contains(problem.Question) || read.Answers[problem.Question] is not null ? known : revealed).Add(problem);
        }

        known = [.. known.Where(problem => !refused.Contains(problem.Question)), .. files];
        return view with
        {
            Problems = [.. known.OrderBy(problem => PlaceOf(view.Step, problem.Question))],
            Notice = revealed.Count > 0 && known.Count == 0 ? Revealed(language, revealed[0].Field) : null,
        };
    }

    /// <summary>The page when its post could not be trusted to come from it: nothing was stored, and what was typed stands in the fields.</summary>
    public static FormView NotTaken(OpenDraft open, Step step, Language language, PostedFields posted, IReadOnlyList<string> files)
    {
        var notice = Notice(language, NoticeKind.Warning, "NotTaken");
        return Typed(open, step, language, posted, out _) with
        {
            Notice = files.Count == 0 ? notice : notice with { Text = notice.Text + " " + FilingPage.Words[language, "NotTakenFiles", string.Join(", ", files)] },
        };
    }

    private static FormView Typed(OpenDraft open, Step step, Language language, PostedFields posted, out ReadPage read)
    {
        read = ReadPage.Of(open.Journey.Form, step.Page, open.Content, posted, step.Questions);
        var (answers, asked) = (read.Answers, read.Step ?? step);
        var fields = new Dictionary<string, IReadOnlyList<string>>(posted.Fields);
        foreach (var field in FormView.RenderedQuestions(asked).Where(question => !posted.Has(question)).SelectMany(question => question.ToFields(answers[question.Key])))
        {
            fields[field.Key] = field.Value; // a question that has just come onto the page may be answered already, the applicant's name for one
        }

        return new FormView { Language = language, Open = open, Step = asked, Answers = read.Asked, Fields = fields };
    }

    /// <summary>A question that came onto the page only by what was typed has not been seen yet: its emptiness is no mistake.</summary>
    private static bool WasShown(FormView view, AnswerProblem problem) =>
        view.Step.Questions.FirstOrDefault(question => question.Key == problem.Question) is not { When: not null } question
        || view.Fields.Keys.Any(question.OwnsField);

    /// <summary>
    /// The first question that the answers brought and that was not on the page when it was posted: without script nobody would have seen one that may be left
    /// empty, such as a question of files. None when the way ends here, or when the post does not tell what stood on its page.
    /// </summary>
    private static Question? Unseen(OpenDraft saved, Step before, PostedFields posted)
    {
        var live = new LivePage(before.Page).Questions;
        return posted.Shown is not { } shown || saved.Journey.Exit is not null ? null
            : saved.Journey.Find(before.Page.Key)?.Questions.FirstOrDefault(question =>
                live.Contains(question.Key) && !shown.Contains(question.Key) && saved.Content.Answers[question.Key] is null);
    }

    private static NoticeView Revealed(Language language, string field) =>
        Notice(language, NoticeKind.Info, "Revealed") with { Link = new TextLink(FilingPage.Words[language, "RevealedLink"], "#" + field) };

    private static List<SummaryRow> Differences(FormView view) =>
        [.. view.Step.Questions.Where(question => question.ReadsFields)
            .Select(question => (question, Mine: question.Say(view.Answers[question.Key], view.Language), Theirs: question.Say(view.Open.Content.Answers[question.Key], view.Language)))
            .Where(each => !each.Mine.SequenceEqual(each.Theirs))
            .Select(each => new SummaryRow(each.question.Label[view.Language], each.Theirs))];

    private static int PlaceOf(Step step, string question)
    {
        var place = step.Page.Questions.Select((each, index) => (each.Key, index)).FirstOrDefault(each => each.Key == question);
        return place.Key is null ? int.MaxValue : place.index;
    }

    private static NoticeView? Told(Language language, string happened) => happened switch
    {
        FileRemoved => Notice(language, NoticeKind.Success, "FileRemoved"),
        Incomplete => Notice(language, NoticeKind.Warning, "Incomplete"),
        _ => null,
    };

    private static NoticeView Notice(Language language, NoticeKind kind, string key) =>
        new(kind, FilingPage.Words[language, key + "Title"], FilingPage.Words[language, key + "Text"]);
}
