using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>What kind of value a part of a rule has, as far as it is known before any answer is given.</summary>
/// <param name="Sort">The kind.</param>
/// <param name="Schema">The JSON Schema of an answer or of a part of it, where it is one.</param>
/// <param name="Path">What the rule calls that answer, or none.</param>
internal sealed record ValueKind(ValueSort Sort, JsonObject? Schema = null, string? Path = null)
{
    /// <summary>Not known.</summary>
    public static ValueKind Any { get; } = new(ValueSort.Any);

    /// <summary>The most items of a list.</summary>
    public int MostItems { get; init; }

    /// <summary>A text that is written in the rule itself, or none.</summary>
    public string? Written { get; init; }

    /// <summary>The keys of the options an answer is one of; none for other answers.</summary>
    public IReadOnlyList<string> Options { get; } =
        Schema?["enum"] is JsonArray options ? [.. options.Select(option => option?.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string?)option : null).OfType<string>()] : [];

    /// <summary>Whether nothing is known of it, or it is empty: then it is judged when the rule runs.</summary>
    public bool IsOpen => Sort is ValueSort.Any or ValueSort.Nothing;

    /// <summary>Whether it is text of any kind: an option's key and a day are texts to a rule.</summary>
    public bool IsText => Sort is ValueSort.Text or ValueSort.Option or ValueSort.Day;

    /// <summary>The kind in words.</summary>
    public LocalisedText Words => FindingKinds.Word(Sort switch
    {
        ValueSort.Any or ValueSort.Nothing => "Nothing",
        ValueSort.YesNo => "YesNo",
        ValueSort.Number => "Number",
        ValueSort.Day => "Day",
        ValueSort.Option => "Option",
        ValueSort.List => "Items",
        ValueSort.Parts => "Parts",
        _ => "Text",
    });

    /// <summary>The kind of what a schema describes.</summary>
    public static ValueKind Of(JsonObject? schema, string path)
    {
        var sort = schema switch
        {
            null => ValueSort.Any,
            _ when schema.ContainsKey("const") => ValueSort.YesNo,
            _ when schema.ContainsKey("enum") => ValueSort.Option,
            _ => (string?)schema["type"] switch
            {
                "boolean" => ValueSort.YesNo,
                "number" or "integer" => ValueSort.Number,
                "string" => (string?)schema["format"] == "date" ? ValueSort.Day : ValueSort.Text,
                "array" => ValueSort.List,
                "object" => ValueSort.Parts,
                _ => ValueSort.Any,
            },
        };
        return new ValueKind(sort, schema, path) { MostItems = (int?)schema?["maxItems"] ?? 1 };
    }

    /// <summary>The kind of a list's items.</summary>
    public ValueKind Item => Sort == ValueSort.List ? Of(Schema?["items"] as JsonObject, Path ?? "") : Any;

    /// <summary>The kind of a part of the answer; none when it has no such part.</summary>
    public ValueKind? Part(string name) => Sort switch
    {
        ValueSort.Any => Any,
        ValueSort.List when name.All(char.IsAsciiDigit) => Item,
        ValueSort.Parts when Schema?["properties"] is not JsonObject => Any,
        ValueSort.Parts when Schema["properties"]![name] is JsonObject part => Of(part, $"{Path}.{name}"),
        _ => null,
    };

    /// <summary>The names of the answer's parts.</summary>
    public IEnumerable<string> Parts => Schema?["properties"] is JsonObject parts ? parts.Select(part => part.Key) : [];
}

/// <summary>The kinds of values rules work with.</summary>
internal enum ValueSort
{
    /// <summary>Any: not known.</summary>
    Any,

    /// <summary>Null.</summary>
    Nothing,

    /// <summary>True or false.</summary>
    YesNo,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A day, as text.</summary>
    Day,

    /// <summary>The key of an option, as text.</summary>
    Option,

    /// <summary>A list.</summary>
    List,

    /// <summary>An answer of several parts.</summary>
    Parts,
}
