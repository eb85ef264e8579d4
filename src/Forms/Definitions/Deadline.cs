using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Definitions;

/// <summary>
/// How long before the activity begins the matter is to be filed, as the statute or common practice says: the default of an offer. Authorities differ under one law, so an offer's own
/// count and unit win. Being late is told and never stops the sending: a late filing has arrived all the same (hallintolaki 434/2003 18–19 §).
/// </summary>
/// <param name="Count">How many units before.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Before">The key of the question that says when the activity begins: a date, or a range of dates by its first day.</param>
/// <param name="Advised">How many units before it is wise to file, when that is earlier; none otherwise.</param>
/// <param name="Text">More about it in the procedure's own words, or none.</param>
public sealed record Deadline(int Count, DeadlineUnit Unit, string Before, int? Advised = null, LocalisedText? Text = null);

/// <summary>What a deadline is counted in.</summary>
public enum DeadlineUnit
{
    /// <summary>Days of the calendar.</summary>
    Days,

    /// <summary>Working days .</summary>
    WorkingDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,
}
