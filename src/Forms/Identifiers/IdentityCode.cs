using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// A Finnish personal identity code (henkilötunnus, personbeteckning): day, month and year of birth, a separator that tells the century, an individual
/// number and a check character (valtioneuvoston asetus 128/2010 2 §). Since 2023 a century has several separators, and codes that differ only in
/// theirs belong to different people: the separator is never changed, and codes are the same only when every character is (R-131).
/// </summary>
public static partial class IdentityCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 11;

    /// <summary>The regular expression of a code as it is kept.</summary>
    public const string Pattern = "^[0-9]{6}[-+YXWVUABCDEF][0-9]{3}" + CheckCharacter.Class + "$";

    private const int ShownWhenMasked = 7;

    /// <summary>Reads a code and gives its spelling in capitals, <c>010594Y9032</c>. The day must exist and the check character be right.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? code)
    {
        var compact = TypedIdentifier.Compact(typed);
        code = Shape().Match(compact) is { Success: true } match && IsDay(match.Groups["day"].Value, compact[6])
            && CheckCharacter.Of(match.Groups["day"].Value + match.Groups["number"].Value) == compact[^1] ? compact : null;
        return code is not null;
    }

    /// <summary>The code as lists, logs, e-mails, titles and file names may show it: <c>010594Y****</c> (R-094).</summary>
    public static string Mask(string code) => string.Concat(code.AsSpan(0, Math.Min(ShownWhenMasked, code.Length)), "****");

    private static bool IsDay(string day, char separator)
    {
        var century = separator switch
        {
            '+' => "18",
            >= 'A' and <= 'F' => "20",
            _ => "19",
        };
        return DateOnly.TryParseExact(day[..4] + century + day[4..], "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    [GeneratedRegex("^(?<day>[0-9]{6})[-+YXWVUABCDEF](?<number>[0-9]{3})" + CheckCharacter.Class + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
