using System.Globalization;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>Days as people type them: in three fields, or in one as 31.12.2026 (or 2026-12-31, as some browsers send it).</summary>
internal static class TypedDate
{
    private const int MostTyped = 40;

    private static readonly string[] PartNames = ["Day", "Month", "Year"];

    /// <summary>What is wrong with a typed day.</summary>
    internal sealed record Slip(string Field, string Message, params LocalisedText[] Arguments);

    /// <summary>The day typed in the fields of a key; both null when nothing was typed.</summary>
    public static (DateOnly? Day, Slip? Problem) Read(PostedAnswers posted, string key)
    {
        string[] fields = [$"{key}.day", $"{key}.month", $"{key}.year"];
        var parts = fields.Select(field => Typed(posted[field])).ToArray();
        if (parts.Any(part => part.Length > 0))
        {
            return OfParts(parts, fields);
        }

        var whole = Typed(posted[key]);
        return whole.Length == 0 ? (null, null)
            : CalendarDay.TryRead(whole, out var day) ? (day, null)
            : whole.Split('.', StringSplitOptions.TrimEntries) is { Length: 3 } typed && typed.All(part => part.Length > 0) ? OfParts(typed, [key, key, key])
            : (null, new Slip(key, "NotDate"));
    }

    private static (DateOnly? Day, Slip? Problem) OfParts(string[] parts, string[] fields)
    {
        var missing = Array.FindIndex(parts, part => part.Length == 0);
        if (missing >= 0)
        {
            return (null, new Slip(fields[missing], "DatePartMissing", QuestionWords.Of(PartNames[missing] + "InSentence")));
        }

        var numbers = parts.Select(Number).ToArray();
        var wrong = Array.FindIndex(numbers, number => number is null);
        if (wrong >= 0)
        {
            return (null, new Slip(fields[wrong], "NotDate"));
        }

        var (day, month, year) = (numbers[0]!.Value, numbers[1]!.Value, numbers[2]!.Value);
        return parts[2].Length != 4 || parts[2][0] == '0' ? (null, new Slip(fields[2], "ShortYear"))
            : CalendarDay.Of(year, month, day) is { } found ? (found, null)
            : (null, new Slip(fields[month is >= 1 and <= 12 ? 0 : 1], "NotInCalendar", QuestionWords.Same($"{day}.{month}.{year}")));
    }

    private static string Typed(string? typed) => typed is null ? "" : typed.Length > MostTyped ? "?" : TypedText.Clean(typed);

    private static int? Number(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && part.Length <= 4 ? number : null;
}
