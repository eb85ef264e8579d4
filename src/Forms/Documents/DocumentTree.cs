using System.Text;
using System.Text.Json;

namespace Kevytasiointi.Forms.Documents;

/// <summary>
/// Reads JSON into <see cref="DocumentNode"/>s: strict RFC 8259, no comments, limits on depth and on the number of values, faults instead of exceptions.
/// </summary>
internal ref struct DocumentTree
{
    private const int MostValues = 200_000;

    private readonly ReadOnlySpan<byte> utf8;
    private readonly DocumentFaults faults;
    private Utf8JsonReader reader;
    private int line;
    private int lineFoundTo;
    private int values;

    private DocumentTree(ReadOnlySpan<byte> utf8, DocumentFaults faults)
    {
        this.utf8 = utf8;
        this.faults = faults;
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = FormDocument.MaxDepth });
        line = 1;
    }

    /// <summary>The document's top value, or none when it is not readable JSON.</summary>
    public static DocumentNode? Read(ReadOnlySpan<byte> utf8, DocumentFaults faults)
    {
        var tree = new DocumentTree(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8, faults);
        try
        {
            tree.reader.Read();
            var top = tree.Value(null, "");
            tree.reader.Read();
            return tree.values > MostValues ? null : top;
        }
        catch (JsonException fault)
        {
            faults.Add((int)(fault.LineNumber ?? 0) + 1, "", "This is not valid JSON: " + ForAuthors(fault.Message));
        }
        catch (InvalidOperationException)
        {
            faults.Add(tree.Line(), "", "This text is not valid Unicode.");
        }

        return null;
    }

    private DocumentNode Value(DocumentNode? parent, string step)
    {
        if (++values == MostValues + 1)
        {
            faults.Add(Line(), "", $"The document has more than {MostValues} values.");
        }

        var (kind, at) = (Kind(reader.TokenType), Line());
        var node = new DocumentNode(kind, at, parent, step)
        {
            Text = kind switch
            {
                JsonValueKind.String => reader.GetString()!,
                JsonValueKind.Number => Encoding.ASCII.GetString(reader.ValueSpan),
                _ => "",
            },
        };
        switch (kind)
        {
            case JsonValueKind.Object:
                ReadMembers(node);
                break;
            case JsonValueKind.Array:
                ReadItems(node);
                break;
        }

        return node;
    }

    private void ReadMembers(DocumentNode node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (Next(JsonTokenType.EndObject))
        {
            var (name, at) = (reader.GetString()!, Line());
            reader.Read();
            var value = Value(node, "." + name);
            if (names.Add(name))
            {
                node.Members.Add((name, value));
            }
            else
            {
                faults.Add(at, value.Path, $"The name \"{name}\" is given twice.");
            }
        }
    }

    private void ReadItems(DocumentNode node)
    {
        while (Next(JsonTokenType.EndArray))
        {
            node.Items.Add(Value(node, $"[{node.Items.Count}]"));
        }
    }

    private bool Next(JsonTokenType end) => values <= MostValues && reader.Read() && reader.TokenType != end;

    private int Line()
    {
        var at = (int)reader.TokenStartIndex;
        line += utf8[lineFoundTo..at].Count((byte)'\n');
        lineFoundTo = at;
        return line;
    }

    private static JsonValueKind Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>The reader's message without its own count of lines (from 0) and its advice to programmers.</summary>
    private static string ForAuthors(string message) =>
        new[] { " LineNumber:", " Change the reader options" }.Aggregate(message, (kept, unwanted) => kept.Split(unwanted)[0]);
}
