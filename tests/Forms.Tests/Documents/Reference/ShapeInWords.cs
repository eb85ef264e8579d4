using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Tests.Documents.Reference;

/// <summary>A shape of the published schema as authors of forms read it.</summary>
internal static class ShapeInWords
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["^[a-z][a-zA-Z0-9]{0,63}$"] = "key",
        ["^[a-z][a-z0-9-]{0,63}\\.[a-z][a-z0-9-]{0,63}$"] = "`owner.slug`",
        ["^https?://[^\\s]{1,2000}$"] = "address",
    };

    /// <summary>The shape.</summary>
    public static string Of(JsonObject schema) =>
        schema["$ref"] is { } reference ? Referred(((string)reference!).Split('/')[^1])
        : schema["const"] is { } constant ? $"`{constant.ToJsonString().Trim('"')}`"
        : schema["enum"] is JsonArray codes ? string.Join(", ", codes.Select(code => $"`{code}`"))
        : (string?)schema["type"] switch
        {
            "array" => $"list of {Of(schema["items"]!.AsObject())}{Range(schema, "minItems", "maxItems")}",
            "object" => "object",
            "boolean" => "true or false",
            "integer" => $"whole number{Range(schema, "minimum", "maximum")}",
            "number" => $"number{Range(schema, "minimum", "maximum")}",
            "string" => Text(schema),
            _ => "anything",
        };

    private static string Referred(string definition) => definition switch
    {
        "text" => "text in fi, sv and en",
        "rule" => "rule",
        "question" => "question",
        "column" => "question of one line",
        "questionOfGroup" => "question of a group",
        _ => definition,
    };

    private static string Text(JsonObject schema) =>
        (string?)schema["format"] == "date" ? "day `2026-12-31`"
        : schema["pattern"] is { } pattern && Known.TryGetValue((string)pattern!, out var known) ? known
        : ((string?)schema["pattern"])?.Contains("[0-5][0-9]", StringComparison.Ordinal) == true ? "time `07:30`"
        : schema["maxLength"] is { } most ? $"text, at most {most} characters"
        : "text";

    private static string Range(JsonObject schema, string least, string most) => (schema[least]?.ToJsonString(), schema[most]?.ToJsonString()) switch
    {
        (null, null) => "",
        ({ } from, null) => $", from {from}",
        (null, { } to) => $", up to {to}",
        ({ } from, { } to) => $", {from}–{to}",
    };
}
