using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>Yes, no and either: <c>!</c>, <c>!!</c>, <c>and</c>, <c>or</c>, <c>if</c>. They leave alone what does not matter.</summary>
internal static class LogicOperators
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        Operator.OfValues("!", 1, 1, "Whether it is false, null, 0, empty text or an empty list.", values => !RuleValue.IsTruthy(values[0])),
        Operator.OfValues("!!", 1, 1, "Whether it is none of those.", values => RuleValue.IsTruthy(values[0])),
        new("and", 1, Operator.Any, "The first value that does not hold, or the last.", (evaluation, values) => FirstOrLast(evaluation, values, stopAt: false)),
        new("or", 1, Operator.Any, "The first value that holds, or the last.", (evaluation, values) => FirstOrLast(evaluation, values, stopAt: true)),
        new("if", 1, Operator.Any, "[condition, value, condition, value, …, otherwise].", If),
    ];

    /// <summary>As JsonLogic has it: the first value that decides, or the last.</summary>
    private static object? FirstOrLast(Evaluation evaluation, IReadOnlyList<JsonNode?> values, bool stopAt)
    {
        object? value = null;
        foreach (var expression in values)
        {
            value = evaluation.Value(expression);
            if (RuleValue.IsTruthy(value) == stopAt)
            {
                break;
            }
        }

        return value;
    }

    /// <summary>Condition, value, condition, value … and the value when none holds.</summary>
    private static object? If(Evaluation evaluation, IReadOnlyList<JsonNode?> values)
    {
        var index = 0;
        for (; index + 1 < values.Count; index += 2)
        {
            if (RuleValue.IsTruthy(evaluation.Value(values[index])))
            {
                return evaluation.Value(values[index + 1]);
            }
        }

        return index < values.Count ? evaluation.Value(values[index]) : null;
    }
}
