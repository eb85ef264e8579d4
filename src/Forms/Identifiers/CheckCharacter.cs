using System.Globalization;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// The check character that personal identity codes (valtioneuvoston asetus 128/2010 2 §) and permanent building ids share: the nine digits modulo 31, in
/// an alphabet without G, I, O, Q and Z, which are taken for others.
/// </summary>
internal static class CheckCharacter
{
    private const string Alphabet = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /// <summary>The alphabet as a class of a regular expression.</summary>
    public const string Class = "[0-9A-FHJ-NPR-Y]";

    /// <summary>The character of nine digits.</summary>
    public static char Of(string digits) => Alphabet[int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) % Alphabet.Length];
}
