using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>Lists: <c>in</c>, <c>merge</c>, <c>some</c>, <c>all</c>, <c>none</c>. As in JsonLogic, nothing is true of all items of an empty list.</summary>
internal static class ListOperators
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        Operator.OfValues("in", 2, 2, values => IsIn(values[0], values[1])),
        Operator.OfValues("merge", 1, Operator.Any, Merge),
        new("some", 2, 2, (evaluation, values) => Items(evaluation, values).Any(holds => holds)),
        new("all", 2, 2, (evaluation, values) => Items(evaluation, values).DefaultIfEmpty(false).All(holds => holds)),
        new("none", 2, 2, (evaluation, values) => !Items(evaluation, values).Any(holds => holds)),
    ];

    /// <summary>Whether text holds a text, or a list an item.</summary>
    private static bool IsIn(object? sought, object? holder) => holder switch
    {
        string text => sought is string part && text.Contains(part, StringComparison.Ordinal),
        IReadOnlyList<object?> list => list.Any(item => RuleValue.AreSame(item, sought)),
        _ => false,
    };

    private static object?[] Merge(object?[] values) => values.SelectMany(value => value as IReadOnlyList<object?> ?? [value]).ToArray();

    private static IEnumerable<bool> Items(Evaluation evaluation, IReadOnlyList<JsonNode?> values) =>
        (evaluation.Value(values[0]) as IReadOnlyList<object?> ?? [])
            .Select(item => RuleValue.IsTruthy(evaluation.ValueFor(item, values[1])));
}
