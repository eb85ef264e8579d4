using System.Globalization;

namespace Kevytasiointi.Forms.Answers;

/// <summary>
/// One spelling for one number, whatever its size: worked out from the digits, never through a binary or rounded value, so two numbers that
/// differ never share a spelling.
/// </summary>
internal static class CanonicalNumber
{
    /// <summary>A number is written out in full up to this many characters; a longer one keeps an exponent, so that 1e999999 is no gigabyte.</summary>
    private const int LongestWrittenOut = 60;

    private const int LongestExponent = 9;

    /// <summary>The canonical spelling of a JSON number.</summary>
    public static string Of(string json)
    {
        var negative = json.StartsWith('-');
        var (mantissa, exponent) = SplitExponent(negative ? json[1..] : json);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;

        digits = digits.TrimStart('0');
        var significant = digits.TrimEnd('0');
        exponent += digits.Length - significant.Length;
        return significant.Length == 0 ? "0" : (negative ? "-" : "") + Spell(significant, exponent);
    }

    private static (string Mantissa, long Exponent) SplitExponent(string json)
    {
        var at = json.IndexOfAny(['e', 'E']);
        if (at < 0)
        {
            return (json, 0);
        }

        var mantissa = json[..at];
        if (mantissa.AsSpan().IndexOfAnyInRange('1', '9') < 0)
        {
            return (mantissa, 0);
        }

        var exponent = json[(at + 1)..];
        return exponent.TrimStart('+', '-').TrimStart('0').Length <= LongestExponent
            ? (mantissa, long.Parse(exponent, CultureInfo.InvariantCulture))
            : throw new FormatException("The exponent of a number is too large.");
    }

    private static string Spell(string significant, long exponent)
    {
        var whole = significant.Length + exponent;
        return exponent switch
        {
            >= 0 when whole <= LongestWrittenOut => significant + new string('0', (int)exponent),
            < 0 when whole > 0 => $"{significant[..(int)whole]}.{significant[(int)whole..]}",
            < 0 when -exponent <= LongestWrittenOut => "0." + new string('0', (int)-whole) + significant,
            _ => significant + "e" + exponent.ToString(CultureInfo.InvariantCulture),
        };
    }
}
