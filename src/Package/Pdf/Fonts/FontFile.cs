using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Kevytasiointi.Package.Pdf.Fonts;

/// <summary>
/// Puts tables together into a font file with its directory and check sums (OpenType specification, "Organization of an OpenType
/// font").
/// </summary>
internal static class FontFile
{
    private const uint WholeSum = 0xB1B0AFBA; // the specification's constant behind head.checkSumAdjustment

    /// <param name="tables">Tag and content in the order of the tags; <c>head</c> with its check sum cleared.</param>
    public static byte[] Write(params (string Tag, byte[] Content)[] tables)
    {
        var directory = 12 + 16 * tables.Length;
        var file = new byte[directory + tables.Sum(table => Padded(table.Content.Length))];
        var power = BitOperations.Log2((uint)tables.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Length - (16 << power)));
        var (entry, offset, head) = (12, directory, 0);
        foreach (var (tag, content) in tables)
        {
            content.CopyTo(file, offset);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(offset, Padded(content.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), offset);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), content.Length);
            head = tag == "head" ? offset : head;
            (entry, offset) = (entry + 16, offset + Padded(content.Length));
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(WholeSum - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (; words.Length >= 4; words = words[4..])
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(words));
        }

        return sum;
    }
}
