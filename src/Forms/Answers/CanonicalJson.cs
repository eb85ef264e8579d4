using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Answers;

/// <summary>
/// JSON with one spelling for one value, so that a hash over it means something: keys in ordinal order at every level, no white space,
/// shortest escapes, numbers as decimals without trailing zeros (after RFC 8785, with decimals instead of doubles).
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical UTF-8 bytes of a value.</summary>
    public static byte[] Write(JsonNode? value) => throw new NotImplementedException();
}
