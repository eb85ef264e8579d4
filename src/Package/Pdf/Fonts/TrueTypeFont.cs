using System.Buffers.Binary;
using System.Text;

namespace Kevytasiointi.Package.Pdf.Fonts;

/// <summary>
/// The tables of a TrueType font that setting text needs: which glyph a character has, how wide it is, its outline, and kerning.
/// Reads fonts shipped with the program, so a fault in the file is a fault of the build and throws.
/// </summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly int groups;
    private readonly int groupCount;
    private readonly int wideMetrics;
    private readonly bool longOffsets;
    private readonly int[] common = new int[0x300];

    public TrueTypeFont(byte[] data)
    {
        this.data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + 16 * i;
            tables[Encoding.ASCII.GetString(data, entry, 4)] = (S32(entry + 8), S32(entry + 12));
        }

        var head = tables["head"].Offset;
        UnitsPerEm = U16(head + 18);
        Box = [S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42)];
        longOffsets = S16(head + 50) != 0;
        var hhea = tables["hhea"].Offset;
        (Ascent, Descent, wideMetrics) = (S16(hhea + 4), S16(hhea + 6), U16(hhea + 34));
        GlyphCount = U16(tables["maxp"].Offset + 4);
        (groups, groupCount) = FullUnicodeMap();
        for (var i = 0; i < common.Length; i++)
        {
            common[i] = Find(i);
        }

        var capital = Outline(Glyph('H'));
        CapHeight = BinaryPrimitives.ReadInt16BigEndian(capital[8..]);
    }

    public int UnitsPerEm { get; }

    /// <summary>xMin, yMin, xMax, yMax over all glyphs, in font units like every measure here.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public int GlyphCount { get; }

    /// <summary>The glyph of a character, or 0 when the font has none.</summary>
    public int Glyph(int codePoint) => codePoint < common.Length ? common[codePoint] : Find(codePoint);

    public int Advance(int glyph) => U16(tables["hmtx"].Offset + 4 * Math.Min(glyph, wideMetrics - 1));

    public int LeftBearing(int glyph) => S16(tables["hmtx"].Offset + (glyph < wideMetrics
        ? 4 * glyph + 2
        : 4 * wideMetrics + 2 * (glyph - wideMetrics)));

    /// <summary>The bytes of a glyph's outline; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph) => Table("glyf")[OutlineOffset(glyph)..OutlineOffset(glyph + 1)];

    public ReadOnlySpan<byte> Table(string tag) => data.AsSpan(tables[tag].Offset, tables[tag].Length);

    /// <summary>How much closer (negative) or further two glyphs stand than their widths say.</summary>
    public int Kerning(int left, int right)
    {
        if (!tables.TryGetValue("kern", out var kern) || U16(kern.Offset + 2) == 0)
        {
            return 0;
        }

        var pairs = kern.Offset + 18;
        var wanted = ((uint)left << 16) | (uint)right;
        for (int low = 0, high = U16(kern.Offset + 10) - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            var pair = BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(pairs + 6 * middle));
            if (pair == wanted)
            {
                return S16(pairs + 6 * middle + 4);
            }

            (low, high) = wanted < pair ? (low, middle - 1) : (middle + 1, high);
        }

        return 0;
    }

    private int Find(int codePoint)
    {
        for (int low = 0, high = groupCount - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            var group = groups + 12 * middle;
            if (codePoint < S32(group))
            {
                high = middle - 1;
            }
            else if (codePoint > S32(group + 4))
            {
                low = middle + 1;
            }
            else
            {
                return S32(group + 8) + codePoint - S32(group);
            }
        }

        return 0;
    }

    private int OutlineOffset(int glyph) => longOffsets
        ? S32(tables["loca"].Offset + 4 * glyph)
        : 2 * U16(tables["loca"].Offset + 2 * glyph);

    private (int Groups, int Count) FullUnicodeMap()
    {
        var cmap = tables["cmap"].Offset;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var map = cmap + S32(cmap + 4 + 8 * i + 4);
            if (U16(map) == 12)
            {
                return (map + 16, S32(map + 12));
            }
        }

        throw new InvalidDataException("The font has no character map of the whole of Unicode (cmap format 12).");
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    private int S32(int at) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at));
}
