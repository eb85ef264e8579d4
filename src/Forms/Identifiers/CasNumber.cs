using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// A CAS number of a chemical substance (CAS-numero; CAS-nummer), as safety data sheets give it (REACH, 1907/2006, annex II): two to seven digits, two digits
/// and a check digit, which is what is left of the sum of the digits, each times its place from the right, divided by ten.
/// </summary>
public static partial class CasNumber
{
    /// <summary>The most characters of a number.</summary>
    public const int MaxLength = 12;

    /// <summary>The regular expression of a number as it is kept.</summary>
    public const string Pattern = "^[1-9][0-9]{1,6}-[0-9]{2}-[0-9]$";

    /// <summary>Reads a number and gives its usual spelling, <c>67-64-1</c>. The hyphens may be missing.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? number)
    {
        var shape = Shape().Match(TypedIdentifier.Compact(typed));
        var digits = shape.Groups["first"].Value + shape.Groups["second"].Value;
        number = shape.Success && CheckDigit(digits) == shape.Groups["check"].Value[0] - '0'
            ? $"{shape.Groups["first"].Value}-{shape.Groups["second"].Value}-{shape.Groups["check"].Value}"
            : null;
        return number is not null;
    }

    private static int CheckDigit(string digits) => digits.Reverse().Select((digit, index) => (digit - '0') * (index + 1)).Sum() % 10;

    [GeneratedRegex(@"^(?<first>[1-9][0-9]{1,6})(?<hyphen>-?)(?<second>[0-9]{2})\k<hyphen>(?<check>[0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
