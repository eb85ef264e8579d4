using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Documents;

/// <summary>One value of a document, with the place it stands at.</summary>
internal sealed class DocumentNode(JsonValueKind kind, (int Line, int Column) place, DocumentNode? parent, string step)
{
    /// <summary>What kind of value it is.</summary>
    public JsonValueKind Kind { get; } = kind;

    /// <summary>The line it begins on, from 1.</summary>
    public int Line => place.Line;

    /// <summary>The column it begins at, from 1.</summary>
    public int Column => place.Column;

    /// <summary>A string's characters, or a number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object, in order; a name given twice stands once.</summary>
    public List<(string Name, DocumentNode Value)> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<DocumentNode> Items { get; } = [];

    /// <summary>The last step of the way here: a member's name or an item's number.</summary>
    public string Step => step;

    /// <summary>The way here from the top, as a JSON Pointer (RFC 6901).</summary>
    public string Pointer => parent is null ? "" : $"{parent.Pointer}/{step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The values just below.</summary>
    public IEnumerable<DocumentNode> Below => Kind == JsonValueKind.Array ? Items : Members.Select(member => member.Value);

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

    /// <summary>The items of a list that is a member, or nothing when it is not there.</summary>
    public IReadOnlyList<DocumentNode> ItemsOf(string name) => Find(name)?.Items ?? [];

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
