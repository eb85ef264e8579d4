using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kevytasiointi.Package.Pdf;

/// <summary>Makes any string, however hostile, into text that can be set and stored: whole characters, NFC, no hidden controls.</summary>
internal static class PlainText
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';

    // Latin letters as they are already composed, digits and punctuation: nearly every text, and nothing in it to mend.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', 0x300 - ' ')
        .Select(one => (char)one)
        .Where(one => one is < '\u007F' or (>= '\u00A0' and not SoftHyphen))]);

    /// <summary>
    /// Text for a paragraph. Line ends become <c>\n</c>, at most two in a row; a tab is a space. Characters that are meant to be
    /// unseen (direction marks, joiners, variation selectors) are left out, for they could make a reader see another order than the
    /// one stored; soft hyphens and zero-width spaces stay as places to break a line. Other control characters stay and are shown
    /// as unknown.
    /// </summary>
    public static string Paragraph(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var lineEnds = 0;
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            lineEnds = rune.Value == '\n' ? lineEnds + 1 : 0;
            if (lineEnds <= 2 && !IsUnseen(rune))
            {
                clean.Append(rune.Value == '\t' ? " " : rune.ToString());
            }
        }

        return Composed(clean.ToString()).Trim('\n');
    }

    /// <summary>Text for a single line of metadata: every control character is a space, ends are trimmed.</summary>
    public static string Line(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Paragraph(text).EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static bool IsUnseen(Rune rune) =>
        (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (SoftHyphen or ZeroWidthSpace))
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // EnumerateRunes has already put U+FFFD in place of halves of characters, which the normalisation would refuse, as it does code
    // points that are none.
    private static string Composed(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => (rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString()))
            .Normalize(NormalizationForm.FormC);
}
