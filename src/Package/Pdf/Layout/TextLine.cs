using System.Text;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>One character as it is set. Measures in ems, so that they hold at every size.</summary>
/// <param name="Character">The character shown.</param>
/// <param name="Missing">The character asked for, where the font has no glyph and a box is shown in its place.</param>
/// <param name="Advance">Its width.</param>
/// <param name="Kerning">How much closer (negative) the next one stands.</param>
internal readonly record struct SetCharacter(Rune Character, Rune? Missing, double Advance, double Kerning);

/// <summary>One line of text, broken to its width.</summary>
/// <param name="Characters">What is drawn, with one space at the end where the line broke at one, so that words stay apart when
/// text is read out.</param>
/// <param name="Width">Width in ems without that space.</param>
internal sealed record TextLine(IReadOnlyList<SetCharacter> Characters, double Width);
