using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Tests;

/// <summary>
/// A judge of the part of JSON Schema 2020-12 that the form language uses. It throws on a keyword it does not know, so that no part of a schema goes
/// unjudged.
/// </summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly HashSet<string> Silent = ["$schema", "$id", "$defs", "title", "description", "format"];

    public bool Fits(JsonNode? value) => Fits(value, root);

    private bool Fits(JsonNode? value, JsonObject schema) =>
        schema.All(keyword => Silent.Contains(keyword.Key) || Holds(keyword.Key, keyword.Value!, value, schema));

    private bool Holds(string keyword, JsonNode says, JsonNode? value, JsonObject schema) => keyword switch
    {
        "type" => (says is JsonArray types ? types.Select(type => (string)type!) : [(string)says!]).Any(type => IsOf(type, value)),
        "const" => JsonNode.DeepEquals(says, value),
        "enum" => says.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "not" => !Fits(value, says.AsObject()),
        "anyOf" => says.AsArray().Any(one => Fits(value, one!.AsObject())),
        "oneOf" => says.AsArray().Count(one => Fits(value, one!.AsObject())) == 1,
        "$ref" => Fits(value, root["$defs"]![((string)says!)["#/$defs/".Length..]]!.AsObject()),
        "minLength" => value is not JsonValue || Kind(value) != JsonValueKind.String || Characters(value) >= (int)says,
        "maxLength" => value is not JsonValue || Kind(value) != JsonValueKind.String || Characters(value) <= (int)says,
        "pattern" => Kind(value) != JsonValueKind.String || Regex.IsMatch((string)value!, (string)says!),
        "minimum" => Kind(value) != JsonValueKind.Number || Number(value!) >= Number(says),
        "maximum" => Kind(value) != JsonValueKind.Number || Number(value!) <= Number(says),
        "properties" => value is not JsonObject o || o.All(m => says[m.Key] is not JsonObject of || Fits(m.Value, of)),
        "required" => value is not JsonObject o || says.AsArray().All(name => o.ContainsKey((string)name!)),
        "additionalProperties" => value is not JsonObject o || (bool)says || o.All(m => schema["properties"]!.AsObject().ContainsKey(m.Key)),
        "minProperties" => value is not JsonObject o || o.Count >= (int)says,
        "maxProperties" => value is not JsonObject o || o.Count <= (int)says,
        "items" => value is not JsonArray a || a.All(item => Fits(item, says.AsObject())),
        "minItems" => value is not JsonArray a || a.Count >= (int)says,
        "maxItems" => value is not JsonArray a || a.Count <= (int)says,
        "uniqueItems" => value is not JsonArray a || a.Select(item => item?.ToJsonString()).Distinct().Count() == a.Count,
        _ => throw new NotSupportedException($"The judge does not know the keyword {keyword}."),
    };

    private static bool IsOf(string type, JsonNode? value) => (type, Kind(value)) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.Truncate(Number(value!)) == Number(value!),
        _ => false,
    };

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Characters(JsonNode value) => ((string)value!).EnumerateRunes().Count();
}
