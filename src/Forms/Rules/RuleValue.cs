using System.Globalization;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Rules;

/// <summary>
/// The values a rule works with: null, bool, decimal, string, a list of values, or a <see cref="JsonObject"/> (an answer of several parts).
/// A number too large for a decimal is null.
/// </summary>
internal static class RuleValue
{
    /// <summary>Texts and lists count one step per this many characters, so that work follows size.</summary>
    private const int CharactersPerStep = 1_000;

    public static object? From(JsonNode? node, Evaluation evaluation) => node switch
    {
        null => null,
        JsonObject members => members,
        JsonArray list => FromList(list, evaluation),
        _ => FromScalar(node, evaluation),
    };

    /// <summary>The value as JSON of its own.</summary>
    public static JsonNode? ToNode(object? value) => value switch
    {
        bool flag => JsonValue.Create(flag),
        decimal number => JsonValue.Create(number),
        string text => JsonValue.Create(text),
        JsonObject members => members.DeepClone(),
        IReadOnlyList<object?> list => new JsonArray([.. list.Select(ToNode)]),
        _ => null,
    };

    /// <summary>As JsonLogic has it: false, null, 0, empty text and an empty list are not; all else is.</summary>
    public static bool IsTruthy(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        decimal number => number != 0,
        string text => text.Length > 0,
        IReadOnlyList<object?> list => list.Count > 0,
        _ => true,
    };

    /// <summary>Strict equality: of the same kind and the same value; lists and objects part by part.</summary>
    public static bool AreSame(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (bool a, bool b) => a == b,
        (decimal a, decimal b) => a == b,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (JsonObject a, JsonObject b) => JsonNode.DeepEquals(a, b),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => AreSame(pair.First, pair.Second)),
        _ => false,
    };

    /// <summary>The value as words for <c>cat</c>.</summary>
    public static string ToText(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        decimal number => CanonicalNumber.Of(number.ToString(CultureInfo.InvariantCulture)),
        string text => text,
        IReadOnlyList<object?> list => string.Join(',', list.Select(ToText)),
        _ => "",
    };

    /// <summary>Charges for a text.</summary>
    public static string Charged(string text, Evaluation evaluation)
    {
        evaluation.Charge(text.Length / CharactersPerStep);
        return text;
    }

    public static bool TryIndex(string name, int count, out int index) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count;

    private static object?[] FromList(JsonArray list, Evaluation evaluation)
    {
        evaluation.Charge(list.Count);
        return evaluation.Fault is null ? [.. list.Select(item => From(item, evaluation))] : [];
    }

    private static object? FromScalar(JsonNode node, Evaluation evaluation)
    {
        if (AnswerNodes.TryString(node, out var text))
        {
            return Charged(text, evaluation);
        }

        return AnswerNodes.TryDecimal(node, out var number) ? number : AnswerNodes.TryFlag(node, out var flag) ? flag : null;
    }
}
