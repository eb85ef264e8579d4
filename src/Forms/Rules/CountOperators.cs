using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Rules;

/// <summary>Counting and adding up the rows of a list. What has not been answered counts as an empty list; what is no list comes to null.</summary>
internal static class CountOperators
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        Operator.OfValues("count", 1, 1, "[list]: how many rows, chosen options or files there are, or members of an answer of parts; 0 when there is no answer.",
            values => Count(values[0])),
        new("count_if", 2, 2, "[list, rule on each item]: how many items the rule holds of.", CountIf) { IsOfItems = true },
        new("sum", 2, 2, "[list, \"column\"] or [list, rule on each item]: the items' numbers added up; missing ones are passed over.", Sum) { IsOfItems = true },
    ];

    private static decimal? Count(object? value) => value switch
    {
        null => 0,
        IReadOnlyList<object?> list => list.Count,
        JsonObject members => members.Count,
        _ => null,
    };

    private static object? CountIf(Evaluation evaluation, IReadOnlyList<JsonNode?> values) =>
        Items(evaluation, values)?.Count(item => RuleValue.IsTruthy(evaluation.ValueFor(item, values[1]))) is { } count ? (decimal)count : null;

    private static object? Sum(Evaluation evaluation, IReadOnlyList<JsonNode?> values)
    {
        if (Items(evaluation, values) is not { } items)
        {
            return null;
        }

        var total = 0m;
        foreach (var number in items.Select(item => NumberOf(evaluation, item, values[1])).Where(number => number is not null))
        {
            if (number is not decimal more)
            {
                return null;
            }

            try
            {
                total += more;
            }
            catch (OverflowException)
            {
                return null;
            }
        }

        return total;
    }

    private static object? NumberOf(Evaluation evaluation, object? item, JsonNode? column) =>
        column?.GetValueKind() == JsonValueKind.String && AnswerNodes.TryString(column, out var path)
            ? evaluation.LookupIn(item, path)
            : evaluation.ValueFor(item, column);

    private static IReadOnlyList<object?>? Items(Evaluation evaluation, IReadOnlyList<JsonNode?> values) => evaluation.Value(values[0]) switch
    {
        null => [],
        IReadOnlyList<object?> list => list,
        _ => null,
    };
}
