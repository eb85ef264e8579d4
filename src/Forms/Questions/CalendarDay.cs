using System.Globalization;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A day as answers keep it, 2026-12-31, and as people in Finland write it in all three languages, 31.12.2026.</summary>
internal static class CalendarDay
{
    /// <summary>A year of four digits: 0026 is a slip for 2026.</summary>
    private const int FirstYear = 1000;

    /// <summary>The boxes of a day on a printed form.</summary>
    public const string Boxes = "__.__.____";

    private const string Kept = "yyyy-MM-dd";

    /// <summary>JSON Schema of a day.</summary>
    public static JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };

    public static string Write(DateOnly day) => day.ToString(Kept, CultureInfo.InvariantCulture);

    public static string Say(DateOnly day) => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture);

    public static bool TryRead(JsonNode? answer, out DateOnly day)
    {
        day = default;
        return AnswerNodes.TryString(answer, out var text) && TryRead(text, out day);
    }

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Kept, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && Write(day) == text
        && day.Year >= FirstYear;

    /// <summary>A day of its parts, or none when the calendar has no such day.</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= FirstYear and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
}
