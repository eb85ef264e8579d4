using System.Text.Json;

namespace Kevytasiointi.Casework.Audit;

/// <summary>How far one chain had come at a time, as it is written outside the database.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Authority">The authority.</param>
/// <param name="Month">Year × 100 + month.</param>
/// <param name="Count">Number of links.</param>
/// <param name="Hash">Hash of the last link, lower-case hexadecimal.</param>
/// <param name="Signature">Signature of a closed month, base64, or none.</param>
internal sealed record AuditHead(DateTimeOffset At, Guid Authority, int Month, long Count, string Hash, string? Signature)
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false,
    };

    public string ToLine() => JsonSerializer.Serialize(this, Spelling);

    /// <summary>Reads a line, or null when it is no head: torn by a power cut, or damaged.</summary>
    public static AuditHead? FromLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditHead>(line, Spelling) is { Hash.Length: 64, Count: > 0, Month: > 0 } head && head.Hash.All(char.IsAsciiHexDigitLower) ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
