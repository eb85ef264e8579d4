namespace Kevytasiointi.Casework.Records.Drafts;

/// <summary>
/// One file of a draft or case. The bytes stand sealed in the attachment store under the attachment's own key, bit-exact; its name is
/// in the answers, sealed.
/// </summary>
public sealed class Attachment
{
    /// <summary>Id; also the id of its data key and its name in the store.</summary>
    public required Guid Id { get; init; }

    /// <summary>The draft, and after sending the case, with the same id.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The key of the question it answers.</summary>
    public required string QuestionKey { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the original bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Media type found from the content, never from the name .</summary>
    public required string ContentType { get; init; }

    /// <summary>What the scanner said .</summary>
    public required ScanState Scan { get; set; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>What is known of a file's safety.</summary>
public enum ScanState
{
    /// <summary>No scanner is configured: shown as "ei virustarkastettu".</summary>
    NotScanned,

    /// <summary>Waiting for the scanner: nobody can download it yet.</summary>
    Quarantined,

    /// <summary>Found clean.</summary>
    Clean,
}
