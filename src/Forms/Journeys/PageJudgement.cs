using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Journeys;

/// <summary>Judges what a page says of its answers together: its checks and its exits.</summary>
/// <param name="isAsked">Whether a question is asked, by its key.</param>
/// <param name="answerTo">The answer to an asked question.</param>
internal sealed class PageJudgement(Func<string, bool> isAsked, Func<string, JsonNode?> answerTo)
{
    /// <summary>The exit that ends the way at a page, or none.</summary>
    public PageExit? ExitOf(Page page) => page.Exits.FirstOrDefault(exit => IsAnswered(exit.When) && exit.When.Holds(answerTo));

    /// <summary>The checks of a page that do not hold, each as a problem of one of its asked questions.</summary>
    /// <param name="page">The page.</param>
    /// <param name="questions">Its asked questions.</param>
    /// <param name="own">What is wrong with the answers by themselves.</param>
    public IEnumerable<AnswerProblem> Broken(Page page, IReadOnlyList<Question> questions, IReadOnlyList<AnswerProblem> own)
    {
        var wrong = own.Select(problem => problem.Question).ToHashSet(StringComparer.Ordinal);
        return page.Checks
            .Where(check => IsAnswered(check.Holds) && !check.Holds.Keys.Any(wrong.Contains))
            .Where(check => check.Holds.Fails(answerTo))
            .Select(check => (check, Question: PlaceOf(check, questions)))
            .Where(broken => broken.Question is not null)
            .Select(broken => new AnswerProblem(broken.Question!.Key, FieldOf(broken.Question), broken.check.Message));
    }

    private bool IsAnswered(Rule rule) => rule.Keys.Any(isAsked) && rule.Keys.Where(isAsked).All(key => answerTo(key) is not null);

    /// <summary>Where the message stands; when its own question is not asked, at one the check looks at: a problem that is not seen would hold the customer for ever.</summary>
    private static Question? PlaceOf(PageCheck check, IReadOnlyList<Question> questions) =>
        questions.FirstOrDefault(question => question.Key == check.At)
        ?? questions.FirstOrDefault(question => check.Holds.Keys.Contains(question.Key))
        ?? questions.FirstOrDefault(question => question.TakesAnswer);

    private static string FieldOf(Question question) => question.FieldNames is [var first, ..] ? first : question.Key;
}
