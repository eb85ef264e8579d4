using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// One sealed object, frame by frame. Layout: format byte 1, nonce prefix (8 random bytes), then frames of at most 64 KiB, each with its tag (16);
/// every frame but the last is full, and the last may be empty only when the object is. A frame's nonce is the prefix and its number; its associated
/// data are format, owner, number, last flag and name.
/// </summary>
internal sealed class FrameCipher : IDisposable
{
    public const byte Format = 1;
    public const int PrefixSize = 8;
    public const int HeaderSize = 1 + PrefixSize;
    public const int FrameSize = 64 * 1024;
    public const int TagSize = 16;

    private const int NumberAt = 1 + 16;
    private const int LastAt = NumberAt + 4;

    private readonly AesGcm cipher;
    private readonly string name;
    private readonly byte[] nonce = new byte[PrefixSize + 4];
    private readonly byte[] context;
    private uint number;
    private bool ended;

    /// <summary>Begins an object. The key is copied into the cipher; the caller zeroes its own.</summary>
    public FrameCipher(ReadOnlySpan<byte> key, Guid owner, string name, ReadOnlySpan<byte> prefix)
    {
        this.name = name;
        cipher = new AesGcm(key, TagSize);
        prefix.CopyTo(nonce);
        context = new byte[LastAt + 1 + Encoding.UTF8.GetByteCount(name)];
        context[0] = Format;
        owner.TryWriteBytes(context.AsSpan(1, 16), bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, context.AsSpan(LastAt + 1));
    }

    /// <summary>The sealed size of so many bytes.</summary>
    public static int SealedSize(int plain) => checked(HeaderSize + plain + (FramesOf(plain) * TagSize));

    /// <summary>Seals the next frame: its bytes and then its tag.</summary>
    public void Seal(ReadOnlySpan<byte> plain, bool last, Span<byte> closed)
    {
        Step(last);
        cipher.Encrypt(nonce, plain, closed[..plain.Length], closed.Slice(plain.Length, TagSize), context);
    }

    /// <summary>Opens the next frame, of bytes and tag.</summary>
    /// <exception cref="SealBrokenException">It is not the frame that was sealed here.</exception>
    public void Open(ReadOnlySpan<byte> closed, bool last, Span<byte> plain)
    {
        if (closed.Length < TagSize || (number > 0 && closed.Length == TagSize))
        {
            throw Broken();
        }

        Step(last);
        try
        {
            cipher.Decrypt(nonce, closed[..^TagSize], closed[^TagSize..], plain, context);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Broken();
        }
    }

    /// <summary>Checks the first byte of an object.</summary>
    public static void RefuseOtherFormat(byte format, string name)
    {
        if (format != Format)
        {
            throw new SealBrokenException($"'{name}' is sealed in format {format}, which this version does not know, or was altered.");
        }
    }

    /// <summary>Nothing more can be sealed or opened.</summary>
    public void Dispose() => cipher.Dispose();

    private static int FramesOf(int plain) => plain == 0 ? 1 : ((plain - 1) / FrameSize) + 1;

    private void Step(bool last)
    {
        if (ended)
        {
            throw new InvalidOperationException("The last frame has passed.");
        }

        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(PrefixSize), number);
        BinaryPrimitives.WriteUInt32BigEndian(context.AsSpan(NumberAt), number);
        context[LastAt] = last ? (byte)1 : (byte)0;
        ended = last;
        number = checked(number + 1);
    }

    private SealBrokenException Broken() => new($"'{name}' does not open: it was altered, cut, or sealed as something else.");
}
