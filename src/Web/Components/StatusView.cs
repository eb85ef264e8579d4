namespace Kevytasiointi.Web.Components;

/// <summary>Where a case stands, as a sentence: "Odottaa täydennystä 3.12. asti". The mark only echoes it.</summary>
/// <param name="Kind">The mark.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record StatusView(StatusKind Kind, string Sentence);

/// <summary>The mark before a status sentence.</summary>
public enum StatusKind
{
    /// <summary>Nothing has begun, or it is over and of no more interest.</summary>
    Idle,

    /// <summary>Sent and waiting to be taken.</summary>
    Open,

    /// <summary>Somebody is working on it.</summary>
    Active,

    /// <summary>The reader has something to do.</summary>
    NeedsReader,

    /// <summary>Late.</summary>
    Late,

    /// <summary>Done.</summary>
    Done,
}
