using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A time of day in minutes from midnight, as answers keep it, 07:30, and as people write it: 7.30 in Finnish and Swedish, 07:30 in English. 24:00 is the
/// end of a day.
/// </summary>
internal static partial class ClockTime
{
    /// <summary>Minutes from midnight to 24:00.</summary>
    public const int MinutesOfDay = 24 * 60;

    /// <summary>The regular expression of a kept time before 24:00.</summary>
    public const string Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>The boxes of a time on a printed form.</summary>
    public const string Boxes = "__.__";

    private const int Hour = 60;
    private const int HalfDay = 12;
    private const int MostTyped = 40;

    public static TimeOnly ToTime(int minutes) => new(minutes / Hour, minutes % Hour);

    public static int Of(TimeOnly time) => (time.Hour * Hour) + time.Minute;

    public static string Write(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / Hour:00}:{minutes % Hour:00}");

    public static string Say(int minutes, Language language) => language == Language.En
        ? Write(minutes)
        : string.Create(CultureInfo.InvariantCulture, $"{minutes / Hour}.{minutes % Hour:00}");

    /// <summary>The word before a time where a language has one, with its space.</summary>
    public static string Before(Language language) => language switch
    {
        Language.Fi => "klo\u00A0",
        Language.Sv => "kl.\u00A0",
        _ => "",
    };

    public static bool TryRead(JsonNode? answer, out int minutes)
    {
        minutes = 0;
        return AnswerNodes.TryString(answer, out var text) && TryRead(text, out minutes);
    }

    /// <summary>Reads a kept time, 00:00–24:00.</summary>
    public static bool TryRead(string kept, out int minutes)
    {
        minutes = Kept().IsMatch(kept) ? (Number(kept[..2]) * Hour) + Number(kept[3..]) : 0;
        return Kept().IsMatch(kept);
    }

    /// <summary>Reads what people type: 7, 7.30, 07:30, 0730, klo 7.30, kl. 7.30, 7.30 pm. Not 7.5, which may mean a half hour or five minutes.</summary>
    public static bool TryReadTyped(string? typed, out int minutes)
    {
        minutes = 0;
        if (typed is null || typed.Length > MostTyped || Shape().Match(TypedText.Clean(typed)) is not { Success: true } match)
        {
            return false;
        }

        var (hours, half) = (Number(match.Groups["hours"].Value), match.Groups["half"].Value);
        var past = match.Groups["minutes"] is { Success: true } given ? Number(given.Value) : 0;
        if (half.Length > 0 && hours is < 1 or > HalfDay)
        {
            return false;
        }

        hours = half.Length == 0 ? hours : (hours % HalfDay) + (half is "p" or "P" ? HalfDay : 0);
        minutes = (hours * Hour) + past;
        return past < Hour && minutes <= MinutesOfDay;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Kept();

    [GeneratedRegex(@"^(?:(?:klo|kl|at)\.?\s*)?(?:(?<hours>[0-9]{1,2})(?:\s?[.:,]\s?(?<minutes>[0-9]{2}))?|(?<hours>[0-9]{1,2})(?<minutes>[0-9]{2}))(?:\s?(?<half>[ap])\.?m\.?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
