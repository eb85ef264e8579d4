using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kevytasiointi.Browser.Tests.Showing;

/// <summary>A browser's picture made small for a repository: of at most 256 colours, packed as tightly as it goes (PNG, ISO/IEC 15948).</summary>
public static class SmallPng
{
    private const int MostColours = 256;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001A\n"u8];

    /// <summary>Makes it small.</summary>
    /// <param name="png">A picture of eight bits a channel, with or without transparency, not interlaced: what Chromium takes.</param>
    public static byte[] Of(byte[] png)
    {
        var chunks = Chunks(png).ToLookup(chunk => chunk.Name, chunk => chunk.Data);
        var head = chunks["IHDR"].Single();
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4)));
        var depth = head[9] == 6 ? 4 : 3;
        var lines = Unfiltered(Unpacked([.. chunks["IDAT"].SelectMany(data => data)]), width * depth, height, depth);
        var colours = Enumerable.Range(0, width * height).Select(place => (R: lines[place * depth], G: lines[(place * depth) + 1], B: lines[(place * depth) + 2])).ToArray();
        var counted = colours.CountBy(colour => colour).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToArray();
        var palette = counted[..Math.Min(MostColours, counted.Length)];
        var places = counted.ToDictionary(colour => colour, colour => Nearest(palette, colour));
        var rows = Enumerable.Range(0, height).SelectMany(y => colours.Skip(y * width).Take(width).Select(colour => places[colour]).Prepend((byte)0));
        return
        [
            .. Signature,
            .. Chunk("IHDR", [.. head[..8], 8, 3, 0, 0, 0]),
            .. Chunk("PLTE", [.. palette.SelectMany(colour => new[] { colour.R, colour.G, colour.B })]),
            .. Chunk("IDAT", Packed([.. rows])),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>The most frequent colours are kept as they are; the others, of the edges of letters, become the nearest of them.</summary>
    private static byte Nearest((byte R, byte G, byte B)[] palette, (byte R, byte G, byte B) colour)
    {
        int Apart((byte R, byte G, byte B) other) => ((other.R - colour.R) * (other.R - colour.R)) + ((other.G - colour.G) * (other.G - colour.G)) + ((other.B - colour.B) * (other.B - colour.B));
        return (byte)Enumerable.Range(0, palette.Length).MinBy(place => Apart(palette[place]));
    }

    private static IEnumerable<(string Name, byte[] Data)> Chunks(byte[] png)
    {
        for (var at = Signature.Length; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            yield return (Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }
        }

        return ~crc;
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var reading = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        reading.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var writing = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            writing.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Each line of a PNG is told by what differs from its neighbours to the left and above, in one of five ways.</summary>
    private static byte[] Unfiltered(byte[] filtered, int stride, int height, int depth)
    {
        var lines = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var way = filtered[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                var left = x < depth ? 0 : lines[(y * stride) + x - depth];
                var above = y == 0 ? 0 : lines[((y - 1) * stride) + x];
                var corner = y == 0 || x < depth ? 0 : lines[((y - 1) * stride) + x - depth];
                lines[(y * stride) + x] = (byte)(filtered[(y * (stride + 1)) + 1 + x] + way switch
                {
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Nearest(left, above, corner),
                    _ => 0,
                });
            }
        }

        return lines;
    }

    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (byLeft, byAbove, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
}
