using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>Numbers and days on every side of the values they are compared with: one for each stretch that the rules can tell apart.</summary>
internal static class AnswerRange
{
    private const int MostDecimals = 10;

    /// <summary>Answers that stand for all, each allowed by the question; none (null) when they cannot be listed.</summary>
    public static IReadOnlyList<JsonNode>? Of(Question question, IReadOnlyList<JsonNode> compared) => question switch
    {
        NumberQuestion number => Allowed(question, Numbers(number, [.. compared.Select(Number).OfType<decimal>().Distinct().Order()]), Number, compared),
        DateQuestion { NotBefore: null } date => Allowed(question, Days(date, [.. compared.Select(Day).OfType<DateOnly>().Distinct().Order()]), Day, compared),
        _ => null,
    };

    private static IEnumerable<JsonNode> Numbers(NumberQuestion question, IReadOnlyList<decimal> compared)
    {
        // The next number on each side at every count of decimals: whatever the question allows, the nearest is among them.
        var near = compared.SelectMany(value => Enumerable.Range(0, MostDecimals + 1).Select(decimals => (value, step: 1m / (decimal)Math.Pow(10, decimals)))
            .SelectMany(pair => new[]
            {
                (decimal.Floor(pair.value / pair.step) + 1) * pair.step,
                (decimal.Ceiling(pair.value / pair.step) - 1) * pair.step,
            }));
        var schema = question.Schema();
        return near.Concat(compared).Concat(new[] { (decimal?)schema["minimum"], (decimal?)schema["maximum"], 0, 1 }.OfType<decimal>()).Select(value => (JsonNode)JsonValue.Create(value));
    }

    private static IEnumerable<JsonNode> Days(DateQuestion question, IReadOnlyList<DateOnly> compared) =>
        compared.SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }).Concat(new[] { question.Min, question.Max, new DateOnly(2026, 1, 1) }.OfType<DateOnly>())
            .Distinct().Select(day => (JsonNode)JsonValue.Create(CalendarDay.Write(day)));

    /// <summary>Those that the question allows, one of each side.</summary>
    private static List<JsonNode>? Allowed<T>(Question question, IEnumerable<JsonNode> answers, Func<JsonNode, T?> read, IReadOnlyList<JsonNode> compared)
        where T : struct, IComparable<T>
    {
        T[] bounds = [.. compared.Select(read).OfType<T>().Distinct().Order()];
        var allowed = answers.Where(answer => !question.Problems(answer, AnswerSet.Empty).Any())
            .GroupBy(answer => (Below: bounds.Count(bound => bound.CompareTo(read(answer)!.Value) < 0), Same: bounds.Contains(read(answer)!.Value)))
            .Select(side => side.First()).ToList();
        return allowed.Count == 0 ? null : allowed;
    }

    private static decimal? Number(JsonNode node) => AnswerNodes.TryDecimal(node, out var number) && Math.Abs(number) < 1_000_000_000_000_000 ? number : null;

    private static DateOnly? Day(JsonNode node) =>
        AnswerNodes.TryString(node, out var text) && CalendarDay.TryRead(text, out var day) && day > DateOnly.MinValue && day < DateOnly.MaxValue ? day : null;
}
