using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>An international bank account number of any country that has them (ISO 13616): country, check digits and the account, modulus 97 (ISO 7064).</summary>
public static partial class Iban
{
    /// <summary>The most characters of a number.</summary>
    public const int MaxLength = 34;

    /// <summary>The regular expression of a number as it is kept.</summary>
    public const string Pattern = "^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$";

    /// <summary>Countries and the length of their numbers, as in the register of ISO 13616-2.</summary>
    private static readonly Dictionary<string, int> Lengths = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 "
        + "GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 "
        + "NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
        .Split(' ').ToDictionary(country => country[..2], country => int.Parse(country[2..], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Reads a number and gives its spelling without spaces, <c>FI2112345600000785</c>.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? number)
    {
        var compact = TypedIdentifier.Compact(typed);
        number = Shape().IsMatch(compact) && Lengths.GetValueOrDefault(compact[..2]) == compact.Length
            && compact[2..4] is not ("00" or "01" or "99") && Remainder(compact[4..] + compact[..4]) == 1 ? compact : null;
        return number is not null;
    }

    /// <summary>The number in groups of four, as it is written on paper: <c>FI21 1234 5600 0007 85</c>.</summary>
    public static string InGroups(string number) => string.Join(' ', number.Chunk(4).Select(group => new string(group)));

    /// <summary>Letters count as 10–35; the number is far too long for one division.</summary>
    private static int Remainder(string text) => text.Aggregate(0, (remainder, letter) =>
        char.IsAsciiDigit(letter) ? ((remainder * 10) + letter - '0') % 97 : ((remainder * 100) + letter - 'A' + 10) % 97);

    [GeneratedRegex(@"^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
