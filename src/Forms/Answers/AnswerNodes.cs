using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Answers;

/// <summary>
/// Looks into JSON that somebody else wrote without ever throwing: <see cref="JsonNode"/> throws only when touched, for half surrogate pairs and
/// for names given twice.
/// </summary>
internal static class AnswerNodes
{
    /// <summary>The node as a string.</summary>
    public static bool TryString(JsonNode? node, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = value.GetValue<string>();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The node as a number that a decimal holds exactly.</summary>
    public static bool TryDecimal(JsonNode? node, out decimal number)
    {
        number = 0;
        return node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && ExactDecimal.TryParse(value.ToJsonString(), out number);
    }

    /// <summary>The node as true or false.</summary>
    public static bool TryFlag(JsonNode? node, out bool flag)
    {
        var kind = (node as JsonValue)?.GetValueKind();
        flag = kind == JsonValueKind.True;
        return flag || kind == JsonValueKind.False;
    }

    /// <summary>The members of an object.</summary>
    public static bool TryMembers(JsonNode? node, [NotNullWhen(true)] out IReadOnlyDictionary<string, JsonNode?>? members)
    {
        members = null;
        if (node is not JsonObject found)
        {
            return false;
        }

        try
        {
            members = found.ToDictionary(StringComparer.Ordinal);
            return true;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
