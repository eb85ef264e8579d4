using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Calendars;

/// <summary>
/// How long before its activity a matter is to be filed with one authority: the offer's own count and unit, since authorities differ under one law, else
/// what the form says (<see cref="Deadline"/>). It is told to the customer and never stops sending.
/// </summary>
public sealed class FilingDeadline
{
    private readonly Question? begins;
    private readonly Deadline? ofForm;

    private FilingDeadline(int count, DeadlineUnit unit, FormDefinition form)
    {
        (Count, Unit, ofForm) = (count, unit, form.Deadline);
        begins = form.Questions.FirstOrDefault(question => question.Key == ofForm?.Before);
    }

    /// <summary>How many units before.</summary>
    public int Count { get; }

    /// <summary>The unit.</summary>
    public DeadlineUnit Unit { get; }

    /// <summary>More about it in the procedure's own words, or none.</summary>
    public LocalisedText? Text => ofForm?.Text;

    /// <summary>The key of the question whose answer it is counted from, or none when the form does not say.</summary>
    public string? Before => begins?.Key;

    /// <summary>The deadline of a form as an authority offers it, or none.</summary>
    /// <param name="form">The form.</param>
    /// <param name="count">The offer's own count, or none to go by the form.</param>
    /// <param name="unit">The unit of the offer's count.</param>
    public static FilingDeadline? Of(FormDefinition form, int? count, DeadlineUnit unit) =>
        count is { } own ? new FilingDeadline(own, unit, form)
        : form.Deadline is { } deadline ? new FilingDeadline(deadline.Count, deadline.Unit, form)
        : null;

    /// <summary>The last day to file by these answers; none while they do not say when the activity begins.</summary>
    /// <param name="asked">The answers to asked questions.</param>
    public DueDay? For(AnswerSet asked)
    {
        if (begins is null || begins.FirstDay(asked[begins.Key]) is not { } first || TimeLimit.Before(first, Count, Unit) is not { } last)
        {
            return null;
        }

        var advised = ofForm?.Advised is { } count ? TimeLimit.Before(first, count, ofForm.Unit) : null;
        return new DueDay(first, last, advised < last ? advised : null);
    }
}

/// <summary>The last day to file, which ends at 24.00 on the clocks of Helsinki .</summary>
/// <param name="Begins">The day the activity begins.</param>
/// <param name="Last">The last day to file.</param>
/// <param name="Advised">The day by which it is wise to file, when that is earlier; none otherwise.</param>
public sealed record DueDay(DateOnly Begins, DateOnly Last, DateOnly? Advised)
{
    private const int DaysOfNear = 7;

    /// <summary>Whether what is filed, or arrived, on a day is late.</summary>
    public bool IsLate(DateOnly day) => day > Last;

    /// <summary>Whether at most a week is left on a day.</summary>
    public bool IsNear(DateOnly day) => !IsLate(day) && Last.DayNumber - day.DayNumber <= DaysOfNear;

    /// <summary>How many days before the beginning a day is; negative after it.</summary>
    public int DaysBefore(DateOnly day) => Begins.DayNumber - day.DayNumber;
}
