using System.Buffers.Binary;

namespace Kevytasiointi.Package.Bagit.Checking;

/// <summary>
/// Looks at the end of a ZIP before it is opened: opening reads the whole directory into memory, and a file of a gigabyte may be
/// nothing but directory.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint LocatorSignature = 0x07064b50;
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int LongestComment = ushort.MaxValue;
    private const int BytesPerEntry = 1024; // header, path and extra fields; paths of ours take a quarter of it

    /// <summary>
    /// Null when there is no end of a directory; otherwise whether everything from the directory on is short enough for so many
    /// entries.
    /// </summary>
    public static async Task<bool?> IsWithinAsync(Stream zip, int entries, CancellationToken cancellation)
    {
        var tail = new byte[Math.Min(zip.Length, LongestComment + EndLength + LocatorLength)];
        zip.Position = zip.Length - tail.Length;
        await zip.ReadExactlyAsync(tail, cancellation);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != EndSignature)
            {
                continue;
            }

            var start = (long)BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
            if (start == uint.MaxValue && at >= LocatorLength
                && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at - LocatorLength)) == LocatorSignature)
            {
                start = await LongStartAsync(zip, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(at - LocatorLength + 8)), cancellation);
            }

            return start >= 0 && start <= zip.Length ? zip.Length - start <= (long)entries * BytesPerEntry + LongestComment : null;
        }

        return null;
    }

    // ZIP64: the directory's offset stands 48 bytes into the longer end record.
    private static async Task<long> LongStartAsync(Stream zip, long end, CancellationToken cancellation)
    {
        if (end < 0 || end > zip.Length - 56)
        {
            return -1;
        }

        var record = new byte[8];
        zip.Position = end + 48;
        await zip.ReadExactlyAsync(record, cancellation);
        return BinaryPrimitives.ReadInt64LittleEndian(record);
    }
}
