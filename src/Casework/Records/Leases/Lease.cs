namespace Kevytasiointi.Casework.Records.Leases;

/// <summary>The right of one node to do one background work until a time.</summary>
public sealed class Lease
{
    /// <summary>The work.</summary>
    public required string Name { get; init; }

    /// <summary>The node.</summary>
    public required string Owner { get; set; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset Until { get; set; }
}
