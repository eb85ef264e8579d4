namespace Kevytasiointi.Casework.Records.Outbox;

/// <summary>
/// A side effect owed to the outside world, written in the transaction of its cause, delivered by leased background work with back-off, and visible
/// when stuck. The sealed payload is deleted after delivery.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is to be done, for example <c>nudge</c>; names the deliverer.</summary>
    public required string Kind { get; init; }

    /// <summary>The data key the payload is sealed under: the case, draft or person it concerns.</summary>
    public required Guid KeyId { get; init; }

    /// <summary>The case, or none.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The authority, or none; lets its people see what is stuck.</summary>
    public Guid? AuthorityId { get; init; }

    /// <summary>Sealed payload; none once delivered.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not to be tried before.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Tries so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Who is at it, or none.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Until when they are.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Code of the last failure, or none. Never text from outside: that may hold an address.</summary>
    public string? LastFailure { get; set; }

    /// <summary>When it was delivered, or it is owed.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }
}
