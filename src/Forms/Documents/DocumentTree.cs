using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>
/// Reads JSON into <see cref="DocumentNode"/>s: strict RFC 8259, no comments, limits on depth and on the number of values, findings instead of exceptions.
/// </summary>
internal ref struct DocumentTree
{
    private const int MostValues = 200_000;
    private const int MostShown = 24;

    private readonly ReadOnlySpan<byte> utf8;
    private readonly DocumentFindings findings;
    private Utf8JsonReader reader;
    private DocumentPlaces places;
    private int values;
    private bool stopped;

    private DocumentTree(ReadOnlySpan<byte> utf8, DocumentFindings findings)
    {
        this.utf8 = utf8;
        this.findings = findings;

        // One level more than is allowed, so that what is too deep is told in our words.
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = FormDocument.MaxDepth + 1 });
        places = new DocumentPlaces(utf8);
    }

    /// <summary>The document's top value, or none when it is not readable JSON.</summary>
    public static DocumentNode? Read(ReadOnlySpan<byte> utf8, DocumentFindings findings)
    {
        var text = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        var tree = new DocumentTree(text, findings);
        if (!Utf8.IsValid(text))
        {
            tree.Stop(FirstInvalid(text), FindingKind.EncodingWrong);
            return null;
        }

        try
        {
            tree.reader.Read();
            var top = tree.Value(null, "");
            tree.reader.Read();
            return tree.stopped ? null : top;
        }
        catch (JsonException fault)
        {
            var at = StartOfLine(text, fault.LineNumber ?? 0) + (int)(fault.BytePositionInLine ?? 0);
            tree.Stop(at, FindingKind.SyntaxBroken, Shown(text, at));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written with an escape.
            tree.Stop((int)tree.reader.TokenStartIndex, FindingKind.EncodingWrong);
        }

        return null;
    }

    private DocumentNode Value(DocumentNode? parent, string step)
    {
        if (++values > MostValues)
        {
            Stop((int)reader.TokenStartIndex, FindingKind.TooManyValues, MostValues);
        }
        else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= FormDocument.MaxDepth)
        {
            Stop((int)reader.TokenStartIndex, FindingKind.NestedTooDeep, FormDocument.MaxDepth);
        }

        var kind = Kind(reader.TokenType);
        var node = new DocumentNode(kind, places.Of((int)reader.TokenStartIndex), parent, step)
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
            var (name, place) = (reader.GetString()!, places.Of((int)reader.TokenStartIndex));
            reader.Read();
            var value = Value(node, name);
            if (names.Add(name))
            {
                node.Members.Add((name, value));
            }
            else
            {
                findings.Add(FindingKind.MemberDoubled, (place.Line, place.Column, value.Pointer), name);
            }
        }
    }

    private void ReadItems(DocumentNode node)
    {
        while (Next(JsonTokenType.EndArray))
        {
            node.Items.Add(Value(node, node.Items.Count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private bool Next(JsonTokenType end) => !stopped && reader.Read() && reader.TokenType != end;

    /// <summary>Tells what makes further reading useless, once.</summary>
    private void Stop(int at, FindingKind kind, params ReadOnlySpan<object> arguments)
    {
        if (!stopped)
        {
            var (line, column) = new DocumentPlaces(utf8).Of(at);
            findings.Add(kind, (line, column, ""), arguments);
        }

        stopped = true;
    }

    private static int StartOfLine(ReadOnlySpan<byte> utf8, long line)
    {
        var start = 0;
        for (; line > 0 && utf8[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
        {
            start += length + 1;
        }

        return start;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (at < utf8.Length && Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static object Shown(ReadOnlySpan<byte> utf8, int at)
    {
        var rest = Encoding.UTF8.GetString(utf8[Math.Min(at, utf8.Length)..Math.Min(at + (4 * MostShown), utf8.Length)]).Trim();
        var line = rest.Split('\n')[0].Trim();
        return rest.Length == 0 ? FindingKinds.Word("EndOfFile") : line[..Math.Min(line.Length, MostShown)];
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
}
