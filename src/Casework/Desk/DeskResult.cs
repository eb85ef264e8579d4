namespace Kevytasiointi.Casework.Desk;

/// <summary>What came of an official's act on a case.</summary>
public enum DeskResult
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>It stood so already; nothing changed.</summary>
    AlreadySo,

    /// <summary>No such case in the official's units.</summary>
    NotFound,

    /// <summary>The official may read, not handle, here.</summary>
    NotAllowed,

    /// <summary>The case stands where this cannot be done.</summary>
    WrongState,

    /// <summary>What was typed cannot be taken: empty, too long, or an outcome the procedure does not have.</summary>
    BadInput,

    /// <summary>A colleague changed the case at the same moment; look again.</summary>
    ChangedMeanwhile,
}
