using System.Globalization;
using System.Text;

namespace Kevytasiointi.Package.Bagit;

/// <summary>
/// The name under which a customer's file leaves the service: <c>001_name.ext</c>, NFC, at most 120 characters (and 240 bytes of UTF-8, as
/// file systems count bytes), safe on Windows, macOS and Linux. Only the name is made safe; the content is nobody's to change.
/// </summary>
/// <remarks>
/// The number in front makes the name unique and keeps it from being a reserved device name, a hidden file or an option of a command. The
/// last extension is kept; earlier ones lose their dot, for <c>photo.jpg.exe</c> must not pass for a picture where extensions are hidden.
/// </remarks>
public static class SafeFileName
{
    private const int MaxCharacters = 120;
    private const int MaxBytes = 240;
    private const int MaxExtension = 10;
    private const string Nameless = "liite";
    private const string Punctuation = "-_.,()+";

    /// <summary>The safe name of a file.</summary>
    /// <param name="number">The file's number in its case, from 0; three digits or more in the name.</param>
    /// <param name="original">The name the customer's computer gave, whatever it holds, with or without a path.</param>
    public static string For(int number, string original)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var clean = Clean(LastSegment(original));
        var (stem, extension) = Split(clean);
        stem = WithoutInnerExtensions(stem).Trim(' ', '.', '_');
        var prefix = number.ToString("D3", CultureInfo.InvariantCulture) + "_";
        var taken = prefix.Length + extension.Length;
        var shortened = Shorten(stem.Length == 0 ? Nameless : stem, MaxCharacters - taken, MaxBytes - taken);
        return prefix + shortened.TrimEnd(' ', '.', '_') + extension;
    }

    private static string LastSegment(string name) => name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in WholeRunes(name).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format or UnicodeCategory.Control:
                    break; // nothing is seen of these: bidi marks that turn "fdp.exe" around, joiners, line ends
                case UnicodeCategory.SpaceSeparator:
                    clean.Append(' ');
                    break;
                default:
                    clean.Append(MayStay(rune) ? rune.ToString() : "_");
                    break;
            }
        }

        // Once more, for a removed mark may have stood between two characters that now compose.
        return clean.ToString().Normalize(NormalizationForm.FormC).TrimEnd(' ', '.');
    }

    // Halves of characters and code points that are no characters would stop the normalisation.
    private static string WholeRunes(string name) =>
        string.Concat(name.EnumerateRunes().Select(rune => (rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString()));

    private static bool MayStay(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || (rune.IsAscii && Punctuation.Contains((char)rune.Value, StringComparison.Ordinal));

    private static (string Stem, string Extension) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : name[(dot + 1)..];
        return extension.Length is > 0 and <= MaxExtension && extension.All(char.IsAsciiLetterOrDigit)
            ? (name[..dot], "." + extension)
            : (name, "");
    }

    // A dot stays only before plain digits: "1.12.2026" and "v2.1" are no extensions.
    private static string WithoutInnerExtensions(string stem)
    {
        var parts = stem.Split('.');
        var text = new StringBuilder(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var word = part.TakeWhile(char.IsLetterOrDigit).ToList();
            text.Append(word.Count > 0 && word.All(char.IsAsciiDigit) ? '.' : '_').Append(part);
        }

        return text.ToString();
    }

    private static string Shorten(string stem, int characters, int bytes)
    {
        var elements = StringInfo.GetTextElementEnumerator(stem);
        var text = new StringBuilder();
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            bytes -= Encoding.UTF8.GetByteCount(element);
            if (bytes < 0 || text.Length + element.Length > characters)
            {
                break;
            }

            text.Append(element);
        }

        return text.Length == 0 ? Nameless : text.ToString();
    }
}
