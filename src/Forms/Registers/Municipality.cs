using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Registers;

/// <summary>A municipality of Finland, of today or ended .</summary>
/// <param name="Code">Its three-digit code (Statistics Finland).</param>
/// <param name="Name">Its name; in English the Finnish one.</param>
/// <param name="InService">Whether it is in the service's area: the mainland, not Åland.</param>
/// <param name="ValidFrom">The first day it existed with this code, or none when the register does not say.</param>
/// <param name="ValidTo">The last day it existed, or none.</param>
/// <param name="Successors">The codes of the municipalities it became part of; none while it exists.</param>
public sealed record Municipality(
    string Code, LocalisedText Name, bool InService, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<string> Successors)
{
    /// <summary>
    /// Whether a new answer may name it. Forms knows no clock, so one whose end the register knows is no longer offered, even before that day:
    /// what is filed now is handled for months, by the authority that comes after.
    /// </summary>
    public bool IsSelectable => InService && ValidTo is null;
}
