namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>
/// Names, title and place of a case for the authority's lists, sealed under the authority's key and opened only for the page shown. Where the address
/// is protected (turvakielto, R-097) no place is on it.
/// </summary>
public sealed class CaseCard
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The authority whose key seals it.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Sealed <c>CardFacts</c>.</summary>
    public required byte[] Facts { get; set; }
}

/// <summary>One exact word a case can be found by, as an HMAC under the authority's index key. Dies with the case.</summary>
public sealed class SearchToken
{
    /// <summary>The authority.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>First 16 bytes of the HMAC, hexadecimal.</summary>
    public required string Token { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }
}
