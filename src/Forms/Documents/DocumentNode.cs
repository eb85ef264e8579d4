using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Documents;

/// <summary>One value of a document, with the line it stands on.</summary>
internal sealed class DocumentNode(JsonValueKind kind, int line, DocumentNode? parent, string step)
{
    /// <summary>What kind of value it is.</summary>
    public JsonValueKind Kind { get; } = kind;

    /// <summary>The line it begins on, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>A string's characters, or a number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object, in order; a name given twice stands once.</summary>
    public List<(string Name, DocumentNode Value)> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<DocumentNode> Items { get; } = [];

    /// <summary>The way here from the top.</summary>
    public string Path => parent is null ? "" : parent.Path is { Length: > 0 } path ? path + step : step.TrimStart('.');

    /// <summary>The member of a name, or none.</summary>
    public DocumentNode? Find(string name)
    {
        foreach (var (found, value) in Members)
        {
            if (found == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The value as JSON of its own.</summary>
    public JsonNode? ToJson() => Kind switch
    {
        JsonValueKind.Object => new JsonObject(Members.Select(member => KeyValuePair.Create(member.Name, member.Value.ToJson()))),
        JsonValueKind.Array => new JsonArray([.. Items.Select(item => item.ToJson())]),
        JsonValueKind.String => JsonValue.Create(Text),
        JsonValueKind.Number => JsonValue.Create(decimal.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };
}
