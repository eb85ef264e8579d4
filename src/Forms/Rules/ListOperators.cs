using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>Lists: <c>in</c>, <c>merge</c>, <c>some</c>, <c>all</c>, <c>none</c>. As in JsonLogic, nothing is true of all items of an empty list.</summary>
internal static class ListOperators
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        Operator.OfValues("in", 2, 2, "Whether the first stands in the second, a list or a text.", values => IsIn(values[0], values[1])),
        Operator.OfValues("merge", 1, Operator.Any, "One list of all the values and the items of lists.", Merge),
        new("some", 2, 2, "[list, rule on each item]: whether it holds of an item.", (evaluation, values) => Items(evaluation, values).Any(holds => holds)) { IsOfItems = true },
        new("all", 2, 2, "[list, rule on each item]: whether there are items and it holds of all of them.", (evaluation, values) => Items(evaluation, values).DefaultIfEmpty(false).All(holds => holds)) { IsOfItems = true },
        new("none", 2, 2, "[list, rule on each item]: whether it holds of no item.", (evaluation, values) => !Items(evaluation, values).Any(holds => holds)) { IsOfItems = true },
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
