using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Journeys;

/// <summary>
/// Which questions are asked with these answers, found in the order of the form: an answer counts in conditions only when its own question is
/// asked, so what is left of an earlier choice steers nothing. Computed values are worked out on the way, each once, from what was asked before them.
/// </summary>
internal sealed class Visibility(AnswerSet answers)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonNode?> computed = new(StringComparer.Ordinal);

    /// <summary>The keys of the questions that are asked and take an answer.</summary>
    public IReadOnlySet<string> Asked => asked;

    /// <summary>The values of the computed questions that are asked; null when a value is not known.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Computed => computed;

    /// <summary>The questions asked on a page; none when the page is not asked. Pages are given in order.</summary>
    public IReadOnlyList<Question> QuestionsOf(Page page)
    {
        if (!Holds(page.When))
        {
            return [];
        }

        var questions = new List<Question>();
        foreach (var question in page.Questions.Where(question => Holds(question.When)))
        {
            questions.Add(question);
            if (question is ComputedQuestion worked)
            {
                computed[worked.Key] = worked.Compute(AnswerTo);
            }

            if (question.TakesAnswer)
            {
                asked.Add(question.Key);
            }
        }

        return questions;
    }

    /// <summary>What counts as the answer to a question: nothing when it is not asked, the value worked out when it is computed.</summary>
    public JsonNode? AnswerTo(string key) => !asked.Contains(key) ? null : computed.TryGetValue(key, out var value) ? value : answers[key];

    private bool Holds(Rule? rule) => rule is null || rule.Holds(AnswerTo);
}
