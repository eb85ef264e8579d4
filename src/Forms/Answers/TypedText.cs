using System.Globalization;
using System.Text;

namespace Kevytasiointi.Forms.Answers;

/// <summary>
/// Makes typed text safe to keep, show, print, mail and move: Unicode NFC, line ends as \n, no control characters, no characters that turn the
/// reading direction or cannot be seen, none that XML 1.0 or a database refuses. Letters of every language stay.
/// </summary>
internal static class TypedText
{
    /// <summary>The most marks on one letter. UAX #15 calls longer runs unsafe: putting them in order takes time by their square.</summary>
    private const int MarksInRow = 30;

    private const int FewPasses = 4;

    /// <summary>The text as it is kept. Cleaning what is clean changes nothing.</summary>
    public static string Clean(string typed)
    {
        for (var pass = 0; pass < FewPasses; pass++)
        {
            var cleaned = Strip(typed).Normalize(NormalizationForm.FormC).Trim();
            if (cleaned == typed)
            {
                break;
            }

            typed = cleaned;
        }

        return typed;
    }

    /// <summary>Whether clean text stands on one line.</summary>
    public static bool IsOneLine(string clean) => !clean.Contains('\n', StringComparison.Ordinal);

    /// <summary>How many characters a reader would count, near enough: Unicode code points, as JSON Schema counts them.</summary>
    public static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static string Strip(string typed)
    {
        var kept = new StringBuilder(typed.Length);
        var marks = 0;
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (rune.Value == '\t')
            {
                kept.Append(' ');
            }
            else if (rune.Value == '\n' || (marks <= MarksInRow && IsKept(rune)))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsKept(Rune rune) => rune.Value switch
    {
        0x00AD or 0x061C or 0x180E or 0xFEFF or 0xFFFD => false, // soft hyphen, marks of direction, byte order mark, the trace of broken text
        >= 0x200B and <= 0x200F => rune.Value is 0x200C or 0x200D, // joiners belong to letters and emoji
        >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => false, // direction overrides and invisible operators
        >= 0xFDD0 and <= 0xFDEF or >= 0xFFF9 and <= 0xFFFB => false, // not characters; annotation
        >= 0xE0000 and <= 0xE0FFF => false, // tags: text that hides in text
        _ => (rune.Value & 0xFFFE) != 0xFFFE && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control,
    };
}
