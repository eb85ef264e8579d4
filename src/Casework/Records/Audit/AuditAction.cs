namespace Kevytasiointi.Casework.Records.Audit;

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
