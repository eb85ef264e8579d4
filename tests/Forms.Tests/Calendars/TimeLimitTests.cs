using System.Globalization;
using Kevytasiointi.Forms.Calendars;
using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Forms.Tests.Calendars;

[Trait("Requirement", "R-037")]
public sealed class TimeLimitTests
{
    [Theory]
    [InlineData("2026-11-23", 30, DeadlineUnit.Days, "2026-12-23")]
    [InlineData("2026-11-24", 30, DeadlineUnit.Days, "2026-12-28")] // Christmas Eve, two holidays, Sunday
    [InlineData("2026-05-20", 30, DeadlineUnit.Days, "2026-06-22")] // Midsummer Eve
    [InlineData("2026-04-17", 2, DeadlineUnit.Weeks, "2026-05-04")] // May Day is a Friday
    [InlineData("2027-11-06", 30, DeadlineUnit.Days, "2027-12-07")] // Independence Day is a Monday
    [InlineData("2028-01-31", 1, DeadlineUnit.Months, "2028-02-29")]
    [InlineData("2026-03-31", 1, DeadlineUnit.Months, "2026-04-30")]
    [InlineData("2026-12-23", 3, DeadlineUnit.WorkingDays, "2026-12-30")]
    public void A_time_that_runs_on_ends_on_a_working_day(string from, int count, DeadlineUnit unit, string ends) =>
        Assert.Equal(Iso(ends), TimeLimit.After(Iso(from), count, unit));

    [Theory]
    [InlineData("2026-12-31", 30, DeadlineUnit.Days, "2026-12-01")]
    [InlineData("2027-01-05", 30, DeadlineUnit.Days, "2026-12-06")] // Independence Day, a Sunday: it stays
    [InlineData("2026-12-14", 2, DeadlineUnit.Weeks, "2026-11-30")]
    [InlineData("2027-03-31", 1, DeadlineUnit.Months, "2027-02-28")]
    [InlineData("2026-12-28", 5, DeadlineUnit.WorkingDays, "2026-12-17")]
    public void A_time_counted_backwards_keeps_its_day(string before, int count, DeadlineUnit unit, string last) =>
        Assert.Equal(Iso(last), TimeLimit.Before(Iso(before), count, unit));

    [Theory]
    [InlineData(DeadlineUnit.Days)]
    [InlineData(DeadlineUnit.WorkingDays)]
    [InlineData(DeadlineUnit.Weeks)]
    [InlineData(DeadlineUnit.Months)]
    public void Beyond_the_calendar_there_is_no_limit(DeadlineUnit unit)
    {
        Assert.Null(TimeLimit.Before(Iso("2026-12-31"), int.MaxValue, unit));
        Assert.Null(TimeLimit.After(Iso("2026-12-31"), int.MaxValue, unit));
        Assert.Null(TimeLimit.After(DateOnly.MaxValue, 0, unit));
    }

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
