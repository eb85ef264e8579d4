using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kevytasiointi.Package.Pdf.Objects;

namespace Kevytasiointi.Package.Pdf.Fonts;

/// <summary>
/// A typeface as one document uses it. Each character gets a number of its own on first use, also where two characters share a glyph, so
/// that text copied out of the document has the very characters that went in.
/// </summary>
internal sealed class EmbeddedFont(Typeface face)
{
    private readonly Dictionary<Rune, ushort> numbers = [];
    private readonly List<(Rune Character, int Glyph)> used = [(default, 0)]; // number 0 is .notdef and never shown

    public Typeface Face => face;

    /// <summary>The number that stands for a character in page content.</summary>
    public ushort Number(Rune character)
    {
        if (!numbers.TryGetValue(character, out var number))
        {
            number = (ushort)used.Count;
            numbers[character] = number;
            used.Add((character, face.Font.Glyph(character.Value)));
        }

        return number;
    }

    /// <summary>Adds the font's objects to the file and gives the one that pages name.</summary>
    /// <param name="file">The file.</param>
    /// <param name="listGlyphs">Whether to list the glyphs the subset holds (CIDSet), which PDF/A-1 demands and later parts do not.</param>
    public PdfReference Write(PdfFile file, bool listGlyphs)
    {
        var font = face.Font;
        var (subset, count) = FontSubset.Build(font, used.Select(use => use.Glyph));
        var name = $"/{SubsetTag(subset)}+{face.Name}";
        var program = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Length}"), subset);
        var glyphs = listGlyphs ? $" /CIDSet {file.AddStream("", Bits(count))}" : "";
        var descriptor = file.Add(
            $"<</Type /FontDescriptor /FontName {name} /Flags 4 /ItalicAngle 0 /StemV {(face == Typeface.Bold ? 140 : 80)} "
            + $"/FontBBox {PdfSyntax.Array(font.Box.Select(Thousandths))} /Ascent {Thousandths(font.Ascent)} "
            + $"/Descent {Thousandths(font.Descent)} /CapHeight {Thousandths(font.CapHeight)} /FontFile2 {program}{glyphs}>>");
        var widths = PdfSyntax.Array(used.Select(use => Thousandths(font.Advance(use.Glyph))));
        var descendant = file.Add(
            $"<</Type /Font /Subtype /CIDFontType2 /BaseFont {name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            + $"/FontDescriptor {descriptor} /CIDToGIDMap /Identity /DW 0 /W [0 {widths}]>>");
        var toUnicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(
            $"<</Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H /DescendantFonts [{descendant}] /ToUnicode {toUnicode}>>");
    }

    private string Thousandths(int units) =>
        Math.Round(units * 1000.0 / face.Font.UnitsPerEm).ToString(CultureInfo.InvariantCulture);

    // Six capital letters that differ when the subset differs (ISO 32000-1, 9.6.4).
    private static string SubsetTag(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(one => (char)('A' + one % 26)));

    private static byte[] Bits(int count)
    {
        var bits = new byte[(count + 7) / 8];
        for (var i = 0; i < count; i++)
        {
            bits[i / 8] |= (byte)(0x80 >> (i % 8));
        }

        return bits;
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n")
            .Append("/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var chunk in used.Index().Skip(1).Chunk(100)) // the format's limit
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (number, (character, _)) in chunk)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{text}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
