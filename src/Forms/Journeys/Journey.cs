using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Journeys;

/// <summary>
/// The way through a form with these answers: which pages and questions are asked, which are complete, what comes next. Computed from form and
/// answers each time, never stored, so drafts, sent cases, exports and previews cannot disagree.
/// </summary>
public sealed class Journey
{
    private Journey(FormDefinition form, IReadOnlyList<Step> steps)
    {
        Form = form;
        Steps = steps;
    }

    /// <summary>The form.</summary>
    public FormDefinition Form { get; }

    /// <summary>The pages that are asked, in order.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The first page that is not complete, or none when the form may be sent.</summary>
    public Step? FirstIncomplete => Steps.FirstOrDefault(step => !step.Complete);

    /// <summary>Whether every asked question is answered without problems.</summary>
    public bool Complete => FirstIncomplete is null;

    /// <summary>Computes the journey.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">The answers so far; those to questions that are not asked are left out of account.</param>
    /// <param name="confirmed">Pages saved by the customer; a page of optional questions only is complete once it is among these.</param>
    public static Journey Of(FormDefinition form, AnswerSet answers, IReadOnlySet<string>? confirmed = null) => throw new NotImplementedException();

    /// <summary>The step of a page, or none when the page is not asked.</summary>
    public Step? Find(string pageKey) => Steps.FirstOrDefault(step => step.Page.Key == pageKey);

    /// <summary>Whether the customer may go to a page: every page before it is complete.</summary>
    public bool MayVisit(string pageKey) => throw new NotImplementedException();

    /// <summary>The page after this one, or none at the end.</summary>
    public Step? After(string pageKey) => throw new NotImplementedException();

    /// <summary>The page before this one, or none at the beginning.</summary>
    public Step? Before(string pageKey) => throw new NotImplementedException();

    /// <summary>The answers to asked questions only: what is sent.</summary>
    public AnswerSet AskedAnswers(AnswerSet answers) => throw new NotImplementedException();
}

/// <summary>One asked page.</summary>
/// <param name="Number">Its number among the asked pages, from 1.</param>
/// <param name="Page">The page.</param>
/// <param name="Questions">The questions that are asked on it now.</param>
/// <param name="Problems">What stands in the way of completeness, in question order.</param>
/// <param name="Complete">Whether it has no problems and has been answered or confirmed.</param>
public sealed record Step(int Number, Page Page, IReadOnlyList<Question> Questions, IReadOnlyList<AnswerProblem> Problems, bool Complete);
