namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>
/// One immutable sending of a case: what was sent, by whom, when, and a hash that anyone with the content can recompute.
/// </summary>
public sealed class Submission
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Number from 1; the first sending is 1, supplements follow.</summary>
    public required int Number { get; init; }

    /// <summary>The content version it made.</summary>
    public required int ContentVersion { get; init; }

    /// <summary>Form version.</summary>
    public required Guid FormVersionId { get; init; }

    /// <summary>Offer version the customer saw.</summary>
    public required Guid OfferVersionId { get; init; }

    /// <summary>Sealed canonical JSON of the asked answers, files by id, name, size and hash included.</summary>
    public required byte[] Answers { get; init; }

    /// <summary>SHA-256 over the canonical answers (which hold the file hashes), lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Sealed evidence of who sent it: identification method, time, whom the person acted for .</summary>
    public required byte[] Evidence { get; init; }

    /// <summary>Number of files.</summary>
    public required int AttachmentCount { get; init; }

    /// <summary>When the button was pressed.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When it had arrived.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }
}
