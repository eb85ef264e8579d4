using System.Globalization;
using System.Text;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// Breaks set characters into lines: at spaces, dashes, hyphens between letters, slashes, soft hyphens and zero-width spaces, and
/// anywhere in a word that is longer than the line. Text runs from left to right in stored order; right-to-left scripts are neither
/// shaped nor turned.
/// </summary>
internal static class LineBreaker
{
    private const int SoftHyphen = 0xAD;
    private const int ZeroWidthSpace = 0x200B;

    /// <param name="text">Characters with line feeds where a line must end.</param>
    /// <param name="width">Width in ems.</param>
    public static IReadOnlyList<TextLine> Break(IReadOnlyList<SetCharacter> text, double width)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start < text.Count || lines.Count == 0)
        {
            var (end, next) = NextLine(text, start, width);
            lines.Add(Line(text, start, end, end < text.Count));
            start = next;
        }

        return lines;
    }

    /// <summary>The widest piece, in ems, that no break opportunity divides.</summary>
    public static double LongestWord(IReadOnlyList<SetCharacter> text)
    {
        var (longest, word) = (0.0, 0.0);
        for (var i = 0; i < text.Count; i++)
        {
            word += Rune.IsWhiteSpace(text[i].Character) ? 0 : Advance(text[i]);
            longest = Math.Max(longest, word);
            word = MayBreakAfter(text, i) || text[i].Character.Value == '\n' ? 0 : word;
        }

        return longest;
    }

    // The end of the line's characters, and where the next line starts.
    private static (int End, int Next) NextLine(IReadOnlyList<SetCharacter> text, int start, double width)
    {
        var (used, opportunity) = (0.0, start);
        for (var i = start; i < text.Count; i++)
        {
            if (text[i].Character.Value == '\n')
            {
                return (i, i + 1);
            }

            var space = IsSpace(text[i]);
            if (!space && used + Advance(text[i]) > width && i > start)
            {
                var end = opportunity > start ? opportunity : WholeCharacter(text, start, i);
                return (end, end);
            }

            used += Advance(text[i]);
            var hyphenFits = text[i].Character.Value != SoftHyphen || used + text[i].Advance <= width;
            opportunity = MayBreakAfter(text, i) && hyphenFits ? i + 1 : opportunity;
        }

        return (text.Count, text.Count);
    }

    private static TextLine Line(IReadOnlyList<SetCharacter> text, int start, int end, bool more)
    {
        var last = end;
        while (last > start && IsSpace(text[last - 1]))
        {
            last--;
        }

        var shown = new List<SetCharacter>(last - start + 1);
        for (var i = start; i < last; i++)
        {
            var value = text[i].Character.Value;
            if (value is not (SoftHyphen or ZeroWidthSpace) || (value == SoftHyphen && more && i == end - 1))
            {
                shown.Add(text[i]);
            }
        }

        var width = 0.0;
        foreach (var character in shown)
        {
            width += character.Advance + character.Kerning;
        }

        // Words on both sides of a line's end are two words also for those who hear the text; a word broken for want of room is one.
        if (more && (last < end || text[end].Character.Value == '\n'))
        {
            shown.Add(text[last] with { Character = new Rune(' '), Missing = null, Kerning = 0 });
        }

        return new TextLine(shown, width);
    }

    private static bool MayBreakAfter(IReadOnlyList<SetCharacter> text, int i) => text[i].Character.Value switch
    {
        ' ' or SoftHyphen or ZeroWidthSpace or 0x2013 or 0x2014 or '/' => true,
        '-' or 0x2010 => IsLetter(text, i - 1) && IsLetter(text, i + 1), // an identity code or a negative number stays whole
        _ => false,
    };

    // A mark that combines with the character before it is never alone at the beginning of a line.
    private static int WholeCharacter(IReadOnlyList<SetCharacter> text, int start, int end)
    {
        while (end > start + 1 && Rune.GetUnicodeCategory(text[end].Character) == UnicodeCategory.NonSpacingMark)
        {
            end--;
        }

        return end;
    }

    private static bool IsLetter(IReadOnlyList<SetCharacter> text, int i) => i >= 0 && i < text.Count && Rune.IsLetter(text[i].Character);

    private static bool IsSpace(SetCharacter character) => character.Character.Value == ' ';

    private static double Advance(SetCharacter character) =>
        character.Character.Value is SoftHyphen or ZeroWidthSpace ? 0 : character.Advance + character.Kerning;
}
