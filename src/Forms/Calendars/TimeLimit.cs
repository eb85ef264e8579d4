using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Forms.Calendars;

/// <summary>
/// Time limits by laki säädettyjen määräaikain laskemisesta 150/1930. A limit is a day: it ends at 24.00 of that day on the clocks of Helsinki, so
/// what arrived is in time when its day in Helsinki is not later than the limit.
/// </summary>
public static class TimeLimit
{
    /// <summary>
    /// The last day of a time that runs on from a day, which is itself not counted (2 and 3 §). A time that would end on a Saturday, a Sunday, a holiday or an
    /// eve named in the Act ends on the first working day after it (5 §). Null beyond the calendar.
    /// </summary>
    public static DateOnly? After(DateOnly day, int count, DeadlineUnit unit) =>
        Count(day, count, unit) is { } last && last < DateOnly.MaxValue.AddDays(-20) ? WorkingCalendar.OnOrAfter(last) : null;

    /// <summary>
    /// The last day to file when it must be done at least so long before a day, which is itself not counted; counted backwards on the same grounds (4 §).
    /// The day stays what it is when it is a holiday. Moved later by 5 § it would leave the authority less than the time the statute gives it, and whether the
    /// Act allows that of a time counted backwards is not settled: the customer is told the strict day. Nor is it moved earlier, since a matter arrives
    /// through the service on every day (asiointilaki 10 §). Null beyond the calendar.
    /// </summary>
    public static DateOnly? Before(DateOnly day, int count, DeadlineUnit unit) => Count(day, -count, unit);

    private static DateOnly? Count(DateOnly day, int count, DeadlineUnit unit)
    {
        const int days = 7;
        try
        {
            return unit switch
            {
                DeadlineUnit.Days => day.AddDays(count),
                DeadlineUnit.Weeks => day.AddDays(checked(count * days)),
                DeadlineUnit.Months => day.AddMonths(count), // the last day of a month that has no such day (3 §)
                _ => WorkingCalendar.Add(day, count),
            };
        }
        catch (Exception beyond) when (beyond is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }
}
