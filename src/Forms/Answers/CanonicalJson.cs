using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Answers;

/// <summary>
/// JSON with one spelling for one value, so that a hash over it means something: keys in ordinal order at every level, no white space,
/// shortest escapes, numbers as decimals without trailing zeros (after RFC 8785, with decimals instead of doubles).
/// </summary>
public static class CanonicalJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The canonical UTF-8 bytes of a value.</summary>
    /// <exception cref="ArgumentException">A string is not Unicode (half of a surrogate pair), which RFC 8785 3.2.2.2 refuses.</exception>
    /// <exception cref="FormatException">A number's exponent has more than nine digits.</exception>
    public static byte[] Write(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return StrictUtf8.GetBytes(text.ToString());
    }

    private static void Write(JsonNode? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteObject(members, text);
                break;
            case JsonArray items:
                WriteArray(items, text);
                break;
            default:
                WriteScalar(value, text);
                break;
        }
    }

    private static void WriteObject(JsonObject members, StringBuilder text)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(first ? "" : ",");
            first = false;
            WriteString(name, text);
            text.Append(':');
            Write(value, text);
        }

        text.Append('}');
    }

    private static void WriteArray(JsonArray items, StringBuilder text)
    {
        text.Append('[');
        for (var index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? "" : ",");
            Write(items[index], text);
        }

        text.Append(']');
    }

    private static void WriteScalar(JsonNode value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(value.GetValue<string>(), text);
                break;
            case JsonValueKind.Number:
                text.Append(CanonicalNumber.Of(value.ToJsonString()));
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u00").Append(Convert.ToHexStringLower([(byte)character])),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
