using System.Collections.Concurrent;

namespace Kevytasiointi.Forms.Calendars;

/// <summary>
/// The days of a year on which time limits do not end, weekends apart: the church holidays (kirkkolaki 652/2023; the law of 1930 says <c>pyhäpäivä</c>),
/// Independence Day (388/1937), 1 May, Christmas Eve and Midsummer Eve. Eves that are always Saturdays are among the weekends, New Year's Eve and Maundy
/// Thursday are working days.
/// </summary>
public static class FreeDays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyList<DateOnly>> Known = new();

    /// <summary>The days of a year (1 to 9999), in order.</summary>
    public static IReadOnlyList<DateOnly> Of(int year) => Known.GetOrAdd(year, Find);

    /// <summary>Easter Sunday of the western churches, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * shift) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static IReadOnlyList<DateOnly> Find(int year)
    {
        var (easter, midsummer) = (Easter(year), SaturdayOnOrAfter(new DateOnly(year, 6, 20)));
        DateOnly[] days =
        [
            new(year, 1, 1),
            new(year, 1, 6),
            easter.AddDays(-2),
            easter,
            easter.AddDays(1),
            new(year, 5, 1),
            easter.AddDays(39), // Ascension Day
            easter.AddDays(49), // Whit Sunday
            midsummer.AddDays(-1),
            midsummer,
            SaturdayOnOrAfter(new DateOnly(year, 10, 31)), // All Saints' Day
            new(year, 12, 6),
            new(year, 12, 24),
            new(year, 12, 25),
            new(year, 12, 26),
        ];
        return [.. days.Distinct().Order()]; // Ascension Day may be 1 May
    }

    private static DateOnly SaturdayOnOrAfter(DateOnly day) => day.AddDays((6 - WorkingCalendar.DayOfWeek(day) + 7) % 7);
}
