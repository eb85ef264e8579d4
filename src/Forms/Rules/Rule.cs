using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Rules;

/// <summary>
/// A JsonLogic rule over the answers, with decimal numbers, strict equality only and a limit on steps. <see cref="Operators"/> lists what it may say.
/// </summary>
public sealed record Rule(JsonNode Expression)
{
    /// <summary>The keys of the questions the rule looks at, each once.</summary>
    public IReadOnlySet<string> Keys { get; } = RuleKeys.Of(Expression);

    /// <summary>Whether the rule holds for these answers. An unanswered question is <c>null</c> to the rule. A rule at fault does not hold.</summary>
    public bool Holds(AnswerSet answers) => Holds(key => answers[key]);

    /// <summary>The value of the rule for these answers; null also when the rule is at fault.</summary>
    public JsonNode? Evaluate(AnswerSet answers) => Run(answers).Value;

    /// <summary>The value of the rule, or what is at fault in it. Never throws and never takes long.</summary>
    public RuleResult Run(AnswerSet answers) => Evaluation.Run(Expression, key => answers[key]);

    /// <summary>The value of the rule when only some answers count.</summary>
    internal RuleResult Run(Func<string, JsonNode?> answerTo) => Evaluation.Run(Expression, answerTo);

    /// <summary>Whether the rule does not hold when only some answers count. A rule at fault neither holds nor fails.</summary>
    internal bool Fails(Func<string, JsonNode?> answerTo) => Evaluation.IsTrue(Expression, answerTo) == false;

    /// <summary>Whether the rule holds when only some answers count.</summary>
    internal bool Holds(Func<string, JsonNode?> answerTo) => Evaluation.IsTrue(Expression, answerTo) == true;
}
