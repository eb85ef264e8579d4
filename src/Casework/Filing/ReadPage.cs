using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Filing;

/// <summary>
/// A page's fields, read and judged: the same when the page is saved and when what was typed is shown again. Nothing is changed by reading.
/// </summary>
/// <param name="Answers">The draft's answers with those of the page that could be read.</param>
/// <param name="Asked">Those of them whose questions are asked, and the computed values.</param>
/// <param name="Step">The page as it is asked with these answers, or none when they take it off the way.</param>
/// <param name="Problems">What is wrong, in the order of the page.</param>
public sealed record ReadPage(AnswerSet Answers, AnswerSet Asked, Step? Step, IReadOnlyList<AnswerProblem> Problems)
{
    /// <summary>Whether the way ends at this page by what could be read: what else is wrong on it need not be put right then.</summary>
    public bool IsExit { get; private init; }

    /// <summary>Reads them.</summary>
    /// <param name="form">The form.</param>
    /// <param name="page">The page.</param>
    /// <param name="content">The draft.</param>
    /// <param name="posted">The page's fields.</param>
    /// <param name="shown">The questions that stood on the page when it was posted; none means those asked by the draft's answers.</param>
    public static ReadPage Of(FormDefinition form, Page page, DraftContent content, PostedFields posted, IReadOnlyList<Question>? shown = null)
    {
        var answers = content.Answers;
        var unreadable = new List<AnswerProblem>();
        shown ??= Journey.Of(form, answers, content.Confirmed).Find(page.Key)?.Questions ?? [];
        var live = posted.Shown is null ? null : new LivePage(page).Questions;
        foreach (var question in page.Questions.Where(question => question.ReadsFields))
        {
            if (!posted.Has(question) && !(question.IsSilentWhenEmpty && StoodOnPage(question)))
            {
                continue; // not on the page the customer saw: an answer given before stays for the day it is asked again
            }

            var read = question.Read(posted.Answers);
            unreadable.AddRange(read.Problems);
            answers = read.Problems.Count == 0 ? answers.With(question.Key, read.Answer) : answers;
        }

        var journey = Journey.Of(form, answers, content.Confirm(page.Key).Confirmed);
        var step = journey.Find(page.Key);
        var problems = step?.Questions.SelectMany(question => unreadable.Where(problem => problem.Question == question.Key) is var own && own.Any()
            ? own
            : step.Problems.Where(problem => problem.Question == question.Key));
        return new ReadPage(answers, journey.AskedAnswers(answers), step, [.. problems ?? []])
        {
            IsExit = journey.Exit is { } exit && page.Exits.Contains(exit) && !unreadable.Any(problem => exit.When.Keys.Contains(problem.Question)),
        };

        // What comes and goes in the browser is told by the page itself; of the rest the journey knows.
        bool StoodOnPage(Question question) => live?.Contains(question.Key) == true ? posted.Shown!.Contains(question.Key) : shown.Contains(question);
    }
}
