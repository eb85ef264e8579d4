using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Journeys;

/// <summary>
/// The way through a form with these answers: which pages and questions are asked, which are complete, what comes next. Computed from form and
/// answers each time, never stored, so drafts, sent cases, exports and previews cannot disagree. A page is asked when its condition holds and so
/// does that of at least one of its questions. A page is complete when nothing is wrong on it and it has an answer or has been confirmed. The way may end
/// before its end, at a page's exit.
/// </summary>
public sealed class Journey
{
    private readonly Visibility visibility;

    private Journey(FormDefinition form, IReadOnlyList<Step> steps, PageExit? exit, Visibility visibility)
    {
        Form = form;
        Steps = steps;
        Exit = exit;
        this.visibility = visibility;
    }

    /// <summary>The form.</summary>
    public FormDefinition Form { get; }

    /// <summary>The pages that are asked, in order.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The exit at which the way ends, or none. The last step is then the page it belongs to, and the form cannot be sent.</summary>
    public PageExit? Exit { get; }

    /// <summary>The first page that is not complete, or none.</summary>
    public Step? FirstIncomplete => Steps.FirstOrDefault(step => !step.Complete);

    /// <summary>Whether the form may be sent: every asked question is answered without problems, and no exit has been met.</summary>
    public bool Complete => FirstIncomplete is null && Exit is null;

    /// <summary>Computes the journey.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">The answers so far; those to questions that are not asked are left out of account.</param>
    /// <param name="confirmed">Pages saved by the customer; a page of optional questions only is complete once it is among these.</param>
    public static Journey Of(FormDefinition form, AnswerSet answers, IReadOnlySet<string>? confirmed = null)
    {
        var visibility = new Visibility(answers);
        var judgement = new PageJudgement(visibility.Asked.Contains, visibility.AnswerTo);
        var pages = new List<(Page Page, IReadOnlyList<Question> Questions)>();
        PageExit? exit = null;
        foreach (var page in form.Pages.TakeWhile(_ => exit is null))
        {
            if (visibility.QuestionsOf(page) is { Count: > 0 } questions)
            {
                pages.Add((page, questions));
                exit = IsTouched(page, questions) ? judgement.ExitOf(page) : null;
            }
        }

        var counted = answers.Only(visibility.Asked, visibility.Computed);
        return new Journey(form, [.. pages.Select((page, index) => StepOf(index + 1, page.Page, page.Questions))], exit, visibility);

        bool IsTouched(Page page, IReadOnlyList<Question> questions) =>
            questions.Any(question => question is not ComputedQuestion && question.TakesAnswer && answers[question.Key] is not null) || confirmed?.Contains(page.Key) == true;

        Step StepOf(int number, Page page, IReadOnlyList<Question> questions)
        {
            AnswerProblem[] own = [.. questions.SelectMany(question => question.Problems(counted[question.Key], counted))];
            var broken = page.Checks.Count == 0 ? null : judgement.Broken(page, questions, own).ToLookup(problem => problem.Question);
            var problems = broken is not { Count: > 0 } ? own
                : [.. questions.SelectMany(question => own.Where(problem => problem.Question == question.Key).Concat(broken[question.Key]))];
            return new Step(number, page, questions, problems, Complete: problems.Length == 0 && IsTouched(page, questions));
        }
    }

    /// <summary>The step of a page, or none when the page is not asked.</summary>
    public Step? Find(string pageKey) => Steps.FirstOrDefault(step => step.Page.Key == pageKey);

    /// <summary>Whether the customer may go to a page: it is asked, and every page before it is complete.</summary>
    public bool MayVisit(string pageKey) => Find(pageKey) is { } step && (FirstIncomplete is not { } first || step.Number <= first.Number);

    /// <summary>The asked page after this one, or none at the end. The page itself need not be asked any more.</summary>
    public Step? After(string pageKey) =>
        PlaceOf(pageKey) is { } place ? Steps.FirstOrDefault(step => PlaceOf(step.Page.Key) > place) : null;

    /// <summary>The asked page before this one, or none at the beginning. The page itself need not be asked any more.</summary>
    public Step? Before(string pageKey) =>
        PlaceOf(pageKey) is { } place ? Steps.LastOrDefault(step => PlaceOf(step.Page.Key) < place) : null;

    /// <summary>The answers to asked questions only, and the computed values: what is sent.</summary>
    public AnswerSet AskedAnswers(AnswerSet answers) => answers.Only(visibility.Asked, visibility.Computed);

    private int? PlaceOf(string pageKey)
    {
        for (var place = 0; place < Form.Pages.Count; place++)
        {
            if (Form.Pages[place].Key == pageKey)
            {
                return place;
            }
        }

        return null;
    }
}

/// <summary>One asked page.</summary>
/// <param name="Number">Its number among the asked pages, from 1.</param>
/// <param name="Page">The page.</param>
/// <param name="Questions">The questions that are asked on it now.</param>
/// <param name="Problems">What stands in the way of completeness, in question order.</param>
/// <param name="Complete">Whether it has no problems, and at least one answer or is among the confirmed pages.</param>
public sealed record Step(int Number, Page Page, IReadOnlyList<Question> Questions, IReadOnlyList<AnswerProblem> Problems, bool Complete);
