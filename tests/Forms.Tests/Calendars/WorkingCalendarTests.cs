using System.Globalization;
using CsCheck;
using Kevytasiointi.Forms.Calendars;

namespace Kevytasiointi.Forms.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly string[] SameEveryYear = ["1.1", "6.1", "1.5", "6.12", "24.12", "25.12", "26.12"];

    private static readonly Gen<DateOnly> Day = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    /// <summary>
    /// The moving days as almanacs give them: Good Friday, Easter Day, Easter Monday, Ascension Day, Whit Sunday, Midsummer Eve, Midsummer Day, All Saints' Day.
    /// </summary>
    public static TheoryData<int, string> MovingDays => new()
    {
        { 2025, "18.4 20.4 21.4 29.5 8.6 20.6 21.6 1.11" },
        { 2026, "3.4 5.4 6.4 14.5 24.5 19.6 20.6 31.10" },
        { 2027, "26.3 28.3 29.3 6.5 16.5 25.6 26.6 6.11" },
        { 2028, "14.4 16.4 17.4 25.5 4.6 23.6 24.6 4.11" },
        { 2029, "30.3 1.4 2.4 10.5 20.5 22.6 23.6 3.11" },
        { 2030, "19.4 21.4 22.4 30.5 9.6 21.6 22.6 2.11" },
        { 2031, "11.4 13.4 14.4 22.5 1.6 20.6 21.6 1.11" },
        { 2032, "26.3 28.3 29.3 6.5 16.5 25.6 26.6 6.11" },
        { 2033, "15.4 17.4 18.4 26.5 5.6 24.6 25.6 5.11" },
        { 2034, "7.4 9.4 10.4 18.5 28.5 23.6 24.6 4.11" },
        { 2035, "23.3 25.3 26.3 3.5 13.5 22.6 23.6 3.11" },
    };

    [Theory]
    [MemberData(nameof(MovingDays))]
    [Trait("Requirement", "R-037")]
    public void The_free_days_of_a_year_are_those_of_the_almanac(int year, string moving)
    {
        var expected = SameEveryYear.Concat(moving.Split(' ')).Select(day => Of(day, year)).Order();

        Assert.Equal(expected, FreeDays.Of(year));
    }

    [Theory]
    [InlineData("2026-06-18", true)] // Thursday before Midsummer Eve
    [InlineData("2026-06-19", false)]
    [InlineData("2026-06-20", false)]
    [InlineData("2026-06-22", true)]
    [InlineData("2026-04-02", true)] // Maundy Thursday
    [InlineData("2026-04-03", false)]
    [InlineData("2026-04-04", false)] // Holy Saturday is a Saturday
    [InlineData("2026-05-01", false)]
    [InlineData("2026-04-30", true)] // May Day Eve is not in the Act
    [InlineData("2027-12-06", false)] // a Monday
    [InlineData("2026-12-24", false)] // a Thursday
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-06", false)]
    [InlineData("2026-11-28", false)] // Saturday
    [InlineData("2026-11-29", false)] // Sunday
    [InlineData("2026-11-30", true)]
    [Trait("Requirement", "R-037")]
    public void A_working_day_is_neither_weekend_nor_holiday_nor_an_eve_of_the_act(string day, bool isWorking) =>
        Assert.Equal(isWorking, WorkingCalendar.IsWorkingDay(Iso(day)));

    [Theory]
    [InlineData(2025, 251)]
    [InlineData(2026, 252)]
    [InlineData(2027, 253)]
    [InlineData(2028, 251)]
    [InlineData(2029, 251)]
    [InlineData(2030, 251)]
    public void A_year_has_so_many_working_days(int year, int days) =>
        Assert.Equal(days, WorkingCalendar.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Fact]
    public void A_day_that_is_free_for_two_reasons_is_one_day() => Assert.Single(FreeDays.Of(2008), new DateOnly(2008, 5, 1));

    [Theory]
    [InlineData("2026-12-23", 1, "2026-12-28")]
    [InlineData("2026-12-23", 5, "2027-01-04")]
    [InlineData("2026-12-26", 1, "2026-12-28")]
    [InlineData("2026-12-28", -1, "2026-12-23")]
    [InlineData("2027-01-03", -1, "2026-12-31")]
    [InlineData("2026-06-22", -10, "2026-06-05")]
    [InlineData("2026-12-26", 0, "2026-12-26")]
    [InlineData("2026-04-01", 2, "2026-04-07")]
    public void Working_days_are_counted_on_and_back(string from, int days, string to) => Assert.Equal(Iso(to), WorkingCalendar.Add(Iso(from), days));

    [Fact]
    public void Beyond_the_calendar_there_is_no_day()
    {
        Assert.Null(WorkingCalendar.Add(new DateOnly(2026, 1, 1), int.MaxValue));
        Assert.Null(WorkingCalendar.Add(new DateOnly(2026, 1, 1), int.MinValue + 10));
        Assert.Null(WorkingCalendar.Add(DateOnly.MinValue, -1));
        Assert.Null(WorkingCalendar.Add(DateOnly.MaxValue, 1));
    }

    [Fact]
    public void Counting_by_leaps_is_counting_one_by_one() =>
        Gen.Select(Day, Gen.Int[-900, 900]).Where(pair => pair.Item1.DayNumber is > 2000 and < 3_650_000).Sample((from, span) =>
        {
            var to = from.AddDays(span);
            var (first, last) = span < 0 ? (to, from) : (from, to);
            var days = Enumerable.Range(1, last.DayNumber - first.DayNumber).Count(step => WorkingCalendar.IsWorkingDay(first.AddDays(step)));

            Assert.Equal(span < 0 ? -days : days, WorkingCalendar.Between(from, to));
        });

    [Fact]
    public void Adding_working_days_lands_on_the_first_day_that_has_so_many_behind_it() =>
        Gen.Select(Day, Gen.Int[-700, 700]).Where(pair => pair.Item1.DayNumber is > 2000 and < 3_650_000 && pair.Item2 != 0).Sample((from, days) =>
        {
            var step = Math.Sign(days);
            var (day, left) = (from, days);
            while (left != 0)
            {
                day = day.AddDays(step);
                left -= WorkingCalendar.IsWorkingDay(day) ? step : 0;
            }

            Assert.Equal(day, WorkingCalendar.Add(from, days));
        });

    private static DateOnly Of(string dayAndMonth, int year) =>
        DateOnly.ParseExact($"{dayAndMonth}.{year}", "d.M.yyyy", CultureInfo.InvariantCulture);

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
