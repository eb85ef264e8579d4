using System.Text;
using Kevytasiointi.Package.Pdf.Fonts;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// Turns text into characters with glyphs and widths, and these into lines. Remembers the characters the font does not have.
/// </summary>
internal sealed class Typesetter
{
    private static readonly Rune Box = new('\u25A1');
    private readonly SortedSet<Rune> missing = [];

    /// <summary>Characters shown as a box, in the order of their code points.</summary>
    public IReadOnlyCollection<Rune> Missing => missing;

    /// <summary>The lines of a text at a width in points; always at least one, which is empty when the text is.</summary>
    public IReadOnlyList<TextLine> Lines(string text, TextStyle style, double width) =>
        LineBreaker.Break(Set(text, style.Face.Font), width / style.Size);

    /// <summary>The width in points of the text's longest line when nothing breaks it, and of its longest word.</summary>
    public (double Line, double Word) Natural(string text, TextStyle style)
    {
        var characters = Set(text, style.Face.Font);
        var line = LineBreaker.Break(characters, double.MaxValue).Max(line => line.Width);
        return (style.Size * line, style.Size * LineBreaker.LongestWord(characters));
    }

    /// <summary>The text on one line, shortened with an ellipsis when it would be wider than the width in points.</summary>
    public TextLine OneLine(string text, TextStyle style, double width)
    {
        var line = Lines(text.Replace('\n', ' '), style, double.MaxValue)[0];
        if (line.Width * style.Size <= width)
        {
            return line;
        }

        var ellipsis = Set("…", style.Face.Font)[0];
        var room = width / style.Size - ellipsis.Advance;
        var kept = line.Characters.TakeWhile(character => (room -= character.Advance + character.Kerning) >= 0).ToList();
        return new TextLine([.. kept, ellipsis], kept.Sum(character => character.Advance + character.Kerning) + ellipsis.Advance);
    }

    private List<SetCharacter> Set(string text, TrueTypeFont font)
    {
        var characters = new List<SetCharacter>(text.Length);
        var (before, em) = (0, (double)font.UnitsPerEm);
        foreach (var rune in PlainText.Paragraph(text).EnumerateRunes())
        {
            var glyph = font.Glyph(rune.Value == '\n' ? ' ' : rune.Value); // a line's end is as wide as the space it is read as
            var known = glyph != 0;
            glyph = known ? glyph : font.Glyph(Box.Value);
            if (!known)
            {
                missing.Add(rune);
            }

            if (characters.Count > 0)
            {
                characters[^1] = characters[^1] with { Kerning = font.Kerning(before, glyph) / em };
            }

            characters.Add(new SetCharacter(known ? rune : Box, known ? null : rune, font.Advance(glyph) / em, 0));
            before = glyph;
        }

        return characters;
    }
}
