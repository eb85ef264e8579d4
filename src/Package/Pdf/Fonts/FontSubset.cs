using System.Buffers.Binary;

namespace Kevytasiointi.Package.Pdf.Fonts;

/// <summary>
/// Makes a font of only the glyphs a document uses, numbered anew from 0. Hinting programs are left out: screens and printers draw such
/// text smoothed, and they are most of the bytes.
/// </summary>
internal sealed class FontSubset
{
    private const int ArgumentsAreWords = 0x1;
    private const int HasScale = 0x8;
    private const int MoreComponents = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;
    private const int HasInstructions = 0x100;
    private readonly TrueTypeFont font;
    private readonly List<int> glyphs;

    private FontSubset(TrueTypeFont font, IEnumerable<int> glyphs) => (this.font, this.glyphs) = (font, [.. glyphs]);

    /// <summary>The font file, and how many glyphs it holds: those asked for first, then the parts they are composed of.</summary>
    public static (byte[] File, int GlyphCount) Build(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var subset = new FontSubset(font, glyphs);
        var file = subset.Build();
        return (file, subset.glyphs.Count);
    }

    private byte[] Build()
    {
        var outlines = new MemoryStream();
        var offsets = new List<uint>();
        for (var i = 0; i < glyphs.Count; i++) // grows while composed glyphs name their parts
        {
            offsets.Add((uint)outlines.Length);
            var outline = font.Outline(glyphs[i]);
            outlines.Write(outline.IsEmpty ? [] : BinaryPrimitives.ReadInt16BigEndian(outline) < 0 ? Composed(outline) : Simple(outline));
            outlines.SetLength((outlines.Length + 3) & ~3);
            outlines.Position = outlines.Length;
        }

        offsets.Add((uint)outlines.Length);
        return FontFile.Write(
            ("glyf", outlines.ToArray()),
            ("head", Head()),
            ("hhea", WithCount("hhea", 34)),
            ("hmtx", Metrics()),
            ("loca", Offsets(offsets)),
            ("maxp", WithCount("maxp", 4)));
    }

    private static byte[] Simple(ReadOnlySpan<byte> outline)
    {
        var instructions = 10 + 2 * BinaryPrimitives.ReadInt16BigEndian(outline);
        var points = instructions + 2 + BinaryPrimitives.ReadUInt16BigEndian(outline[instructions..]);
        return [.. outline[..instructions], 0, 0, .. outline[points..]];
    }

    private byte[] Composed(ReadOnlySpan<byte> outline)
    {
        var copy = outline.ToArray();
        var at = 10;
        for (var more = true; more;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)(flags & ~HasInstructions));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), NumberOf(part));
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
            more = (flags & MoreComponents) != 0;
        }

        return copy[..at];
    }

    private ushort NumberOf(int glyph)
    {
        var number = glyphs.IndexOf(glyph);
        if (number < 0)
        {
            number = glyphs.Count;
            glyphs.Add(glyph);
        }

        return (ushort)number;
    }

    private byte[] Head()
    {
        var head = font.Table("head").ToArray();
        head.AsSpan(8, 4).Clear(); // the check sum of the whole file is set when it is written
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // long offsets
        return head;
    }

    private byte[] WithCount(string table, int at)
    {
        var copy = font.Table(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)glyphs.Count);
        return copy;
    }

    private byte[] Metrics()
    {
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), (short)font.LeftBearing(glyphs[i]));
        }

        return metrics;
    }

    private static byte[] Offsets(List<uint> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(4 * i), offsets[i]);
        }

        return table;
    }
}
