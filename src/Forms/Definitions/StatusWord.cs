using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Definitions;

/// <summary>The procedure's own words for a state of its cases, where the neutral ones would mislead.</summary>
/// <param name="Status">The state.</param>
/// <param name="Words">What people read instead of the neutral words.</param>
public sealed record StatusWord(WordedStatus Status, LocalisedText Words);

/// <summary>The states a procedure may have words of its own for. How a case ended is worded by its outcomes.</summary>
public enum WordedStatus
{
    /// <summary>Sent and pending; nobody has taken it yet.</summary>
    Sent,

    /// <summary>An official has taken it.</summary>
    InHandling,

    /// <summary>Handled.</summary>
    Handled,
}
