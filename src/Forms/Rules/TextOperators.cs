using System.Text;
using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>Text: <c>cat</c>, <c>substr</c> (counted in Unicode characters, so that none is cut in two).</summary>
internal static class TextOperators
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        new("cat", 1, Operator.Any, "The values one after another as text.", Cat),
        Operator.OfValues("substr", 2, 3, "[text, start, length]: a part of a text; a negative start counts from the end, a negative length leaves so many out.", Substr),
    ];

    private static string? Cat(Evaluation evaluation, IReadOnlyList<JsonNode?> values)
    {
        var parts = evaluation.Values(values);
        return evaluation.Fault is null ? RuleValue.Charged(string.Concat(parts.Select(RuleValue.ToText)), evaluation) : null;
    }

    /// <summary>From a start, or from the end when it is negative; so many characters, or all but so many of the last when negative.</summary>
    private static string? Substr(object?[] values)
    {
        if (values[0] is not string text || values[1] is not decimal start || values.Skip(2).Any(length => length is not decimal))
        {
            return null;
        }

        var runes = text.EnumerateRunes().ToArray();
        var from = Clamp(start < 0 ? runes.Length + start : start, runes.Length);
        var length = Math.Clamp(values.Length > 2 ? (decimal)values[2]! : runes.Length, -runes.Length, runes.Length);
        var to = Clamp(length < 0 ? runes.Length + length : from + length, runes.Length);
        return Join(runes.AsSpan()[from..Math.Max(from, to)]);
    }

    private static int Clamp(decimal value, int most) => (int)Math.Clamp(decimal.Truncate(value), 0, most);

    private static string Join(ReadOnlySpan<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
        {
            text.Append(rune);
        }

        return text.ToString();
    }
}
