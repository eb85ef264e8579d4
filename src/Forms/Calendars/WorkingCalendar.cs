namespace Kevytasiointi.Forms.Calendars;

/// <summary>
/// Working days by the law of time limits (laki säädettyjen määräaikain laskemisesta 150/1930, 5 §; R-037): every day but Saturdays, Sundays, the church
/// holidays, Independence Day, 1 May, Christmas Eve and Midsummer Eve. The days are those of today's law, for every year; nothing is read from a file.
/// </summary>
public static class WorkingCalendar
{
    private const int DaysOfWeek = 7;
    private const int WeekdaysOfWeek = 5;

    /// <summary>Whether authorities work on the day.</summary>
    public static bool IsWorkingDay(DateOnly day) => IsWeekday(day) && !FreeDays.Of(day.Year).Contains(day);

    /// <summary>The day itself when it is a working day, else the first one after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none before the year 10000.</exception>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>How many working days come after a day, up to and including another; negative, and the other way round, when that is earlier.</summary>
    public static int Between(DateOnly from, DateOnly to) => from > to ? -Between(to, from)
        : WeekdaysUntil(to) - WeekdaysUntil(from) - Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .Sum(year => FreeDays.Of(year).Count(day => IsWeekday(day) && day > from && day <= to));

    /// <summary>The so-manieth working day after a day, or before it when the number is negative; the day itself for none. Null beyond the calendar.</summary>
    public static DateOnly? Add(DateOnly day, int workingDays)
    {
        // Each round leaps over as many weekdays as are left; what is left then is only as many as there were free days among them.
        for (var left = workingDays; left != 0;)
        {
            if (Leap(day, left) is not { } leapt)
            {
                return null;
            }

            left -= left > 0 ? Between(day, leapt) : Between(day.AddDays(-1), leapt.AddDays(-1));
            day = leapt;
        }

        return day;
    }

    /// <summary>The so-manieth Monday to Friday after a day, or before it; null beyond the calendar.</summary>
    private static DateOnly? Leap(DateOnly day, int weekdays)
    {
        // Weekdays are numbered from this week's Monday, which is 1; a weekend stands after Friday looking on, before the next Monday looking back.
        var place = DayOfWeek(day);
        var nth = (long)Math.Min(place, weekdays > 0 ? WeekdaysOfWeek : WeekdaysOfWeek + 1) + weekdays;
        var weeks = (long)Math.Floor((nth - 1) / (double)WeekdaysOfWeek);
        var number = day.DayNumber - place + (weeks * DaysOfWeek) + (nth - (weeks * WeekdaysOfWeek));
        return number > DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>Mondays to Fridays from the first day of the calendar, a Monday, up to and including this one.</summary>
    private static int WeekdaysUntil(DateOnly day) =>
        (day.DayNumber / DaysOfWeek * WeekdaysOfWeek) + Math.Min((day.DayNumber % DaysOfWeek) + 1, WeekdaysOfWeek);

    private static bool IsWeekday(DateOnly day) => DayOfWeek(day) <= WeekdaysOfWeek;

    /// <summary>1 is Monday, 7 is Sunday (ISO 8601).</summary>
    internal static int DayOfWeek(DateOnly day) => (day.DayNumber % DaysOfWeek) + 1;
}
