using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Records;

/// <summary>The law's clock: days begin and deadlines end in Europe/Helsinki, wherever the server stands. Says times as people do.</summary>
public static class HelsinkiTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The same instant on the clocks of Helsinki.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The day it is in Helsinki.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant).DateTime);

    /// <summary>"23.11.2026"; in English "23 November 2026".</summary>
    public static string Date(DateTimeOffset instant, Language language) => Date(Day(instant), language);

    /// <summary>"23.11.2026"; in English "23 November 2026".</summary>
    public static string Date(DateOnly day, Language language) => language == Language.En
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}.{day.Year}");

    /// <summary>"23.11.2026 klo 14.20", "23.11.2026 kl. 14.20", "23 November 2026 at 14:20".</summary>
    public static string DateTime(DateTimeOffset instant, Language language) => $"{Date(instant, language)} {Clock(instant, language)}";

    /// <summary>The nearer, the plainer: "tänään klo 14.20", "eilen klo 14.20", else the date and time.</summary>
    public static string Near(DateTimeOffset instant, DateTimeOffset now, Language language)
    {
        var days = Day(now).DayNumber - Day(instant).DayNumber;
        var day = (days, language) switch
        {
            (0, Language.Fi) => "tänään",
            (0, Language.Sv) => "i dag",
            (0, _) => "today",
            (1, Language.Fi) => "eilen",
            (1, Language.Sv) => "i går",
            (1, _) => "yesterday",
            _ => Date(instant, language),
        };
        return $"{day} {Clock(instant, language)}";
    }

    /// <summary>The time of day in words: "klo 14.20".</summary>
    public static string Clock(DateTimeOffset instant, Language language)
    {
        var time = Of(instant);
        var (word, point) = language switch { Language.Fi => ("klo", "."), Language.Sv => ("kl.", "."), _ => ("at", ":") };
        return string.Create(CultureInfo.InvariantCulture, $"{word} {time.Hour}{point}{time.Minute:00}");
    }
}
