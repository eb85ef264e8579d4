using System.Text.Json.Nodes;
using CsCheck;

namespace Kevytasiointi.Forms.Tests;

/// <summary>JSON of every kind, small and odd.</summary>
internal static class RandomJson
{
    private static readonly string[] OddTexts =
        ["", "a", "Ä", "\u0000", "\u202Eab", "e\u0301", "👩‍🚒", "\r\n", "ŋ", "İ", "ı", "1", "0", "yes", "2026-02-30", "var", "==="];

    public static Gen<string> Text { get; } = Gen.OneOf(OneOf(OddTexts), Gen.String[0, 12].Select(WithoutHalves));

    /// <summary>Any value, at most so deep.</summary>
    public static Gen<JsonNode?> Any(int depth) => depth == 0 ? Scalar : Gen.OneOf(Scalar, List(depth), Object(depth));

    /// <summary>One of these.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<JsonNode?> Scalar { get; } = Gen.OneOf(
        Text.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Decimal.Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
        OneOf("1e300", "-0.0", "12345678901234567890123456789012345678901234567890", "1E-400").Select(number => JsonNode.Parse(number)),
        Gen.Const((JsonNode?)null));

    private static Gen<JsonNode?> List(int depth) =>
        Any(depth - 1).Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]));

    private static Gen<JsonNode?> Object(int depth) => Gen.Select(Text, Any(depth - 1)).Array[0, 4].Select(members =>
        (JsonNode?)new JsonObject(members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, member.Item2?.DeepClone()))));

    private static string WithoutHalves(string text) => string.Concat(text.EnumerateRunes());
}
