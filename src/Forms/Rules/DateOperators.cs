using Kevytasiointi.Forms.Calendars;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Rules;

/// <summary>
/// Days of the calendar and working days. A day is a text "2026-12-31" of the years 1000 to 9999; anything else, and a result beyond them, comes to
/// null. No operator knows today: a rule says the same for ever.
/// </summary>
internal static class DateOperators
{
    /// <summary>Long spans cost a step for about each year.</summary>
    private const int WorkingDaysOfYear = 250;

    /// <summary>More working days than the calendar has.</summary>
    private const int MostWorkingDays = 3_000_000;

    public static IReadOnlyList<Operator> All { get; } =
    [
        Operator.OfValues("days_between", 2, 2, "[from, to]: days from one day to another; negative when the second is earlier.",
            values => AreDays(values, out var from, out var to) ? (decimal)(to.DayNumber - from.DayNumber) : null) with
            { Literals = [Literal.Day, Literal.Day] },
        Operator.OfValues("add_days", 2, 2, "[day, number]: the day so many days later, or earlier when the number is negative.",
            values => Spell(IsDayAndWhole(values, out var day, out var days) ? day.DayNumber + (long)days : null)) with
            { Literals = [Literal.Day, Literal.Whole] },
        Operator.OfValues("weekday", 1, 1, "[day]: 1 for Monday … 7 for Sunday.",
            values => IsDay(values[0], out var day) ? (decimal)WorkingCalendar.DayOfWeek(day) : null) with
            { Literals = [Literal.Day] },
        Operator.OfValues("is_working_day", 1, 1,
            "[day]: whether it is none of Saturday, Sunday, church holiday, Independence Day, 1 May, Christmas Eve, Midsummer Eve (L 150/1930 5 §).",
            values => IsDay(values[0], out var day) ? WorkingCalendar.IsWorkingDay(day) : null) with
            { Literals = [Literal.Day] },
        new Operator("working_days_between", 2, 2,
            "[from, to]: working days after the first day, up to and including the second; negative, and the other way round, when the second is earlier.",
            (evaluation, values) => Between(evaluation, evaluation.Values(values))) { Literals = [Literal.Day, Literal.Day] },
        new Operator("add_working_days", 2, 2,
            "[day, number]: the so-manieth working day after the day, or before it when the number is negative; the day itself for 0.",
            (evaluation, values) => Add(evaluation, evaluation.Values(values))) { Literals = [Literal.Day, Literal.Whole] },
    ];

    private static decimal? Between(Evaluation evaluation, object?[] values)
    {
        if (!AreDays(values, out var from, out var to))
        {
            return null;
        }

        evaluation.Charge(Math.Abs(to.Year - from.Year));
        return evaluation.Fault is null ? WorkingCalendar.Between(from, to) : null;
    }

    private static string? Add(Evaluation evaluation, object?[] values)
    {
        if (!IsDayAndWhole(values, out var day, out var count) || Math.Abs((long)count) > MostWorkingDays)
        {
            return null;
        }

        evaluation.Charge(Math.Abs(count) / WorkingDaysOfYear);
        return evaluation.Fault is null ? Spell(WorkingCalendar.Add(day, count)?.DayNumber) : null;
    }

    private static string? Spell(long? number) =>
        number is >= 0 && number <= DateOnly.MaxValue.DayNumber && CalendarDay.Write(DateOnly.FromDayNumber((int)number)) is var day
            && CalendarDay.TryRead(day, out _) ? day : null;

    private static bool AreDays(object?[] values, out DateOnly from, out DateOnly to)
    {
        to = default;
        return IsDay(values[0], out from) && IsDay(values[1], out to);
    }

    private static bool IsDayAndWhole(object?[] values, out DateOnly day, out int whole)
    {
        whole = 0;
        if (!IsDay(values[0], out day) || values[1] is not decimal number || decimal.Truncate(number) != number || Math.Abs(number) > int.MaxValue)
        {
            return false;
        }

        whole = (int)number;
        return true;
    }

    private static bool IsDay(object? value, out DateOnly day)
    {
        day = default;
        return value is string text && CalendarDay.TryRead(text, out day);
    }
}
