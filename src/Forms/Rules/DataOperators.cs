using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>What looks at answers: <c>var</c>, <c>missing</c>, <c>missing_some</c>.</summary>
internal static class DataOperators
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        new("var", 1, 2, "The answer to a question, or a part of it (place.city); within a rule on items, a part of the item. The second value stands in for a missing one.", Var),
        new("missing", 1, Operator.Any, "Those of the questions that have no answer.", (evaluation, values) => Missing(evaluation, Flatten(evaluation.Values(values)))),
        new("missing_some", 2, 2, "[number, keys]: nothing when so many of the questions have an answer, else those that have none.", MissingSome),
    ];

    private static object? Var(Evaluation evaluation, IReadOnlyList<JsonNode?> values)
    {
        var found = evaluation.Value(values[0]) switch
        {
            string path => evaluation.Lookup(path),
            decimal index => evaluation.Lookup(RuleValue.ToText(index)),
            _ => null,
        };
        return found is null && values.Count > 1 ? evaluation.Value(values[1]) : found;
    }

    /// <summary>The names, out of those given, that have no answer or an empty one.</summary>
    private static object?[] Missing(Evaluation evaluation, IEnumerable<object?> names) =>
        [.. names.OfType<string>().Where(name => evaluation.Lookup(name) is null or "")];

    /// <summary>Nothing when at least so many of the names have an answer; otherwise those that have none.</summary>
    private static object?[] MissingSome(Evaluation evaluation, IReadOnlyList<JsonNode?> values)
    {
        var needed = evaluation.Value(values[0]) as decimal? ?? 0;
        var names = Flatten([evaluation.Value(values[1])]).ToArray();
        var missing = Missing(evaluation, names);
        return names.Length - missing.Length >= needed ? [] : missing;
    }

    private static IEnumerable<object?> Flatten(IEnumerable<object?> values) =>
        values.SelectMany(value => value as IReadOnlyList<object?> ?? [value]);
}
