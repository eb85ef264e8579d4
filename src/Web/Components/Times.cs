using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>Times as people say them. They are given as the clock shows them in Helsinki: converting is not done here.</summary>
public static class Times
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A day: 27.8.2026 (fi, sv), 27 August 2026 (en).</summary>
    public static string Day(DateOnly day, Language language) => language == Language.En
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}.{day.Year}");

    /// <summary>A day and time: 27.8.2026 klo 14.20, 27.8.2026 kl. 14.20, 27 August 2026 at 14:20.</summary>
    public static string DayAndTime(DateTime helsinki, Language language) =>
        PageTexts.Components(language)["DateAndTime", Day(DateOnly.FromDateTime(helsinki), language), Clock(helsinki, language)];

    /// <summary>A time near now in words: tänään klo 14.20, eilen klo 14.20; otherwise the day and time.</summary>
    public static string Near(DateTime helsinki, DateTime nowInHelsinki, Language language) =>
        (nowInHelsinki.Date - helsinki.Date).Days switch
        {
            0 => PageTexts.Components(language)["Today", Clock(helsinki, language)],
            1 => PageTexts.Components(language)["Yesterday", Clock(helsinki, language)],
            _ => DayAndTime(helsinki, language),
        };

    /// <summary>A number of days: 1 päivä, 3 päivää.</summary>
    public static string Days(int days, Language language) => days == 1
        ? PageTexts.Components(language)["OneDay"]
        : PageTexts.Components(language)["Days", Quantities.Whole(days, language)];

    private static string Clock(DateTime time, Language language) =>
        time.ToString(language == Language.En ? "HH':'mm" : "H'.'mm", CultureInfo.InvariantCulture);
}
