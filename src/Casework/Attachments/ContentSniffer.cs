using System.Buffers;
using System.Text;

namespace Kevytasiointi.Casework.Attachments;

/// <summary>
/// Watches a file's bytes go by and tells what it is by its content alone. Keeps only its first kilobytes and a few flags, whatever the size.
/// </summary>
public sealed class ContentSniffer
{
    private static readonly SearchValues<byte> NotText = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 127]);

    private readonly byte[] head = new byte[4096];
    private readonly byte[] seam = new byte[16];
    private int headLength;
    private int seamLength;
    private bool encrypted;
    private bool binary;

    /// <summary>The next bytes.</summary>
    public void Watch(ReadOnlySpan<byte> bytes)
    {
        var room = Math.Min(bytes.Length, head.Length - headLength);
        bytes[..room].CopyTo(head.AsSpan(headLength));
        headLength += room;
        binary |= bytes.ContainsAny(NotText);
        encrypted |= HasEncrypt(bytes) || HasEncrypt([.. seam.AsSpan(0, seamLength), .. bytes[..Math.Min(bytes.Length, seam.Length)]]);
        var tail = bytes[^Math.Min(bytes.Length, seam.Length)..];
        tail.CopyTo(seam);
        seamLength = tail.Length;
    }

    /// <summary>What it is, or why it is refused. A ZIP-based office document is only recognised as one; <see cref="OfficeDocument"/> looks inside.</summary>
    public (string? Kind, FileRefusal? Refusal) Tell()
    {
        ReadOnlySpan<byte> start = head.AsSpan(0, headLength);
        if (start[..Math.Min(1024, start.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return encrypted ? (null, FileRefusal.Encrypted) : ("PDF", null);
        }

        return start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => ("JPEG", null),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] => ("PNG", null),
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => ("TIFF", null),
            [(byte)'P', (byte)'K', 3, 4, ..] => ("ZIP", null),
            _ => binary || !IsText(start) ? (null, FileRefusal.UnknownKind) : ("TXT", null),
        };
    }

    private static bool HasEncrypt(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf("/Encrypt"u8); at >= 0; at = bytes.IndexOf("/Encrypt"u8))
        {
            bytes = bytes[(at + 8)..];
            if (bytes is [] or [(byte)' ' or (byte)'<' or (byte)'\r' or (byte)'\n' or (byte)'\t', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        // A character may be cut at the end of the kept bytes; up to three bytes there are not judged.
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var cut = 0; cut <= Math.Min(3, start.Length); cut++)
        {
            try
            {
                strict.GetCharCount(start[..^cut]);
                return start.IndexOf("<script"u8) < 0 && start.IndexOf("<html"u8) < 0 && start.IndexOf("#!"u8) != 0;
            }
            catch (DecoderFallbackException)
            {
                continue;
            }
        }

        return false;
    }
}
