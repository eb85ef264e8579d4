namespace Kevytasiointi.Casework.Records.Projects;

/// <summary>
/// The customer's set of cases for one undertaking; often of one. What its forms share (applicant, place, payer, contact) is a document of its own,
/// so each fact is entered once.
/// </summary>
public sealed class Project
{
    /// <summary>Id; also the id of the project's data key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Sealed canonical JSON: shared fact name → answer.</summary>
    public byte[]? SharedFacts { get; set; }

    /// <summary>Grows with every change; a stale writer is refused.</summary>
    public int Revision { get; set; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
