using Kevytasiointi.Casework.Records.Cases;

namespace Kevytasiointi.Casework.Records.Audit;

/// <summary>
/// Who saw or did what (tiedonhallintalaki 17 §; R-090). Inserted freely with the act itself; a leased sealer links the entries of one authority and
/// month into a chain within seconds. Ids and codes only.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Id, in the order entries were made.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The authority whose log it belongs to; <see cref="Guid.Empty"/> is the service's own log.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Who.</summary>
    public required ActorType ActorType { get; init; }

    /// <summary>Id of who.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>In what role or right, in a code.</summary>
    public required string Role { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>The case, or none (a list, a sign-in).</summary>
    public Guid? CaseId { get; init; }

    /// <summary>What exactly, as an id or code: the attachment, the filter, the package version.</summary>
    public string? Detail { get; init; }

    /// <summary>Through which door.</summary>
    public required AuditSource Source { get; init; }

    /// <summary>On what ground, in a code.</summary>
    public required string Ground { get; init; }

    /// <summary>Done, or refused.</summary>
    public required AuditResult Result { get; init; }

    /// <summary>Place in the chain of its authority and month; none until sealed.</summary>
    public long? Sequence { get; set; }

    /// <summary>Hash of the link before, once sealed.</summary>
    public byte[]? Previous { get; set; }

    /// <summary>Hash of this link, once sealed.</summary>
    public byte[]? Hash { get; set; }
}

/// <summary>What an audit entry tells of.</summary>
public enum AuditAction
{
    /// <summary>Signed in.</summary>
    SignIn,

    /// <summary>Signed out.</summary>
    SignOut,

    /// <summary>A list of cases was shown; one row a view.</summary>
    ViewList,

    /// <summary>A case was opened.</summary>
    ViewCase,

    /// <summary>A full personal identity code was shown.</summary>
    ViewIdentityCode,

    /// <summary>A protected address was shown .</summary>
    ViewProtectedAddress,

    /// <summary>A file was downloaded.</summary>
    DownloadAttachment,

    /// <summary>A receipt or case document was downloaded.</summary>
    DownloadDocument,

    /// <summary>The package was downloaded.</summary>
    DownloadPackage,

    /// <summary>Something was changed; the case's events tell what.</summary>
    Change,

    /// <summary>A draft was made, changed, or deleted by its owner.</summary>
    Draft,

    /// <summary>A case was sent.</summary>
    Send,

    /// <summary>A key, backup or other operator's act.</summary>
    Operate,
}

/// <summary>The door an act came through.</summary>
public enum AuditSource
{
    /// <summary>Pages.</summary>
    Page,

    /// <summary>Automation API.</summary>
    Api,

    /// <summary>The service's own background work.</summary>
    Background,

    /// <summary>Operator's command line.</summary>
    Command,
}

/// <summary>Whether it was done.</summary>
public enum AuditResult
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>Refused.</summary>
    Refused,
}

/// <summary>The head of one authority's chain for one month. Its value is also written outside the database.</summary>
public sealed class AuditMonth
{
    /// <summary>The authority.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Year × 100 + month, by Helsinki time.</summary>
    public required int Month { get; init; }

    /// <summary>Number of links.</summary>
    public long Count { get; set; }

    /// <summary>Hash of the last link.</summary>
    public required byte[] Head { get; set; }

    /// <summary>Signature over authority, month, count and head once the month is closed.</summary>
    public byte[]? Signature { get; set; }
}
