using System.ComponentModel.DataAnnotations;

namespace Kevytasiointi.Casework.Records.Audit;

/// <summary>The head of one authority's chain for one month. Its value is also written outside the database.</summary>
public sealed class AuditMonth
{
    /// <summary>The authority.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Year × 100 + month, by Helsinki time.</summary>
    public required int Month { get; init; }

    /// <summary>Number of links.</summary>
    [ConcurrencyCheck] // of two sealers that read the same head, one saves
    public long Count { get; set; }

    /// <summary>Hash of the last link; 32 zero bytes before the first.</summary>
    public required byte[] Head { get; set; }

    /// <summary>Signature over authority, month, count and head once the month is closed.</summary>
    public byte[]? Signature { get; set; }

    /// <summary>The month an instant belongs to.</summary>
    public static int Of(DateTimeOffset instant)
    {
        var day = HelsinkiTime.Day(instant);
        return (day.Year * 100) + day.Month;
    }
}
