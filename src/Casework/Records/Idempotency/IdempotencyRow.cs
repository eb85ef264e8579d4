namespace Kevytasiointi.Casework.Records.Idempotency;

/// <summary>
/// What was answered to a repeatable request (contracts 4): scope is client, method and path; kept 30 days; written in the effect's transaction.
/// </summary>
public sealed class IdempotencyRow
{
    /// <summary>The client.</summary>
    public required string Client { get; init; }

    /// <summary>Method and path.</summary>
    public required string Target { get; init; }

    /// <summary>The key the client chose.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the raw body, lower-case hexadecimal.</summary>
    public required string BodySha256 { get; init; }

    /// <summary>HTTP status answered.</summary>
    public required int Status { get; init; }

    /// <summary>The answer: identifiers only.</summary>
    public required string Answer { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
