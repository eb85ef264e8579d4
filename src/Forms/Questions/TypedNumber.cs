using System.Globalization;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// Numbers as people type them: 1234, 1 234, −5, 12,5 or 12.5. Spaces only between groups of three, so that two numbers in one field are not taken
/// for one; one decimal mark only, since 1.234,5 can be read two ways.
/// </summary>
internal static partial class TypedNumber
{
    /// <summary>The most digits before the decimal mark: what every system that receives the number can hold.</summary>
    private const int MostWholeDigits = 15;

    private const int MostTyped = 60;

    /// <summary>Reads a number and tells how many decimals were typed.</summary>
    public static bool TryRead(string? typed, out decimal number, out int decimals)
    {
        (number, decimals) = (0, 0);
        if (typed is null || typed.Length > MostTyped)
        {
            return false;
        }

        var clean = Spaces().Replace(TypedText.Clean(typed), " ").Replace('\u2212', '-').Replace(',', '.');
        if (Shape().Match(clean) is not { Success: true } match)
        {
            return false;
        }

        decimals = match.Groups["decimals"].Length;
        var plain = clean.Replace(" ", "", StringComparison.Ordinal);
        return match.Groups["whole"].Value.Count(char.IsAsciiDigit) <= MostWholeDigits
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The number as it stands in its field.</summary>
    public static string Write(decimal number) =>
        CanonicalNumber.Of(number.ToString(CultureInfo.InvariantCulture)).Replace('.', ',');

    [GeneratedRegex("[\u00A0\u2007\u2009\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[+-]? ?(?<whole>[0-9]+|[0-9]{1,3}( [0-9]{3})+)(\.(?<decimals>[0-9]{1,10}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
