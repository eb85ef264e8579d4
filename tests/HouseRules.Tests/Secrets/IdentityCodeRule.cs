using System.Globalization;
using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Secrets;

/// <summary>
/// A personal identity code in the repository may belong to nobody: only the 900 series, which is never given to a person, is let in (R-132).
/// A code counts as real when its day exists and its check character is right.
/// </summary>
public static partial class IdentityCodeRule
{
    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /// <summary>The places where a code stands that may be somebody's. The code itself is not repeated in the message.</summary>
    public static IEnumerable<string> Violations(IEnumerable<HouseFile> files) =>
        from file in files
        from line in file.Lines.Index()
        where Code().Matches(line.Item).Any(MayBelongToSomebody)
        select $"{file.Path}:{line.Index + 1} holds a personal identity code outside the 900 series.";

    /// <summary>The check character of a day (ddMMyy) and an individual number.</summary>
    internal static char CheckCharacter(string day, string number) =>
        CheckCharacters[int.Parse(day + number, NumberStyles.None, CultureInfo.InvariantCulture) % 31];

    private static bool MayBelongToSomebody(Match code)
    {
        var (day, separator, number, check) = (code.Groups[1].Value, code.Groups[2].Value[0], code.Groups[3].Value, code.Groups[4].Value[0]);
        var century = separator == '+' ? "18" : "ABCDEF".Contains(separator, StringComparison.Ordinal) ? "20" : "19";
        return string.CompareOrdinal(number, "900") < 0
            && CheckCharacter(day, number) == check
            && DateOnly.TryParseExact(day[..4] + century + day[4..], "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    [GeneratedRegex(@"(?<![\w-])(\d{6})([-+YXWVUABCDEF])(\d{3})([0-9A-Y])(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
