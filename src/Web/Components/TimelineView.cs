namespace Kevytasiointi.Web.Components;

/// <summary>The steps of a case in order: what has been, what is now, what comes (the shared view).</summary>
/// <param name="Steps">The steps, the earliest first.</param>
public sealed record TimelineView(IReadOnlyList<TimelineStep> Steps);

/// <summary>One step.</summary>
/// <param name="Tense">Whether it has been, is, or comes.</param>
/// <param name="Sentence">What happened or will.</param>
/// <param name="When">When, in words; or none.</param>
public sealed record TimelineStep(Tense Tense, string Sentence, string? When = null);

/// <summary>Where a step stands in time.</summary>
public enum Tense
{
    /// <summary>It has happened.</summary>
    Past,

    /// <summary>It is so now.</summary>
    Now,

    /// <summary>It comes.</summary>
    Coming,
}
