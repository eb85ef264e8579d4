namespace Kevytasiointi.Casework.Sealing;

/// <summary>Opens frames as they are read, one in memory at a time. One byte is read past a full frame, to know whether it is the last.</summary>
internal sealed class OpeningStream(OpeningStream.CipherFor begin, string name, Stream source, bool disposeSource) : OneWayStream
{
    private const int Whole = FrameCipher.FrameSize + FrameCipher.TagSize;

    private readonly byte[] closed = new byte[Whole + 1];
    private readonly byte[] plain = new byte[FrameCipher.FrameSize];
    private FrameCipher? cipher;
    private int ahead;
    private int opened;
    private int given;
    private bool last;
    private bool broken;

    /// <summary>The cipher of an object whose nonce prefix has been read.</summary>
    internal delegate FrameCipher CipherFor(ReadOnlySpan<byte> prefix);

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0)
        {
            return 0;
        }

        while (given == opened && !AtEnd())
        {
            if (cipher is null)
            {
                Begin(source.ReadAtLeast(closed.AsSpan(0, FrameCipher.HeaderSize), FrameCipher.HeaderSize, throwOnEndOfStream: false));
            }

            OpenFrame(source.ReadAtLeast(closed.AsSpan(ahead), closed.Length - ahead, throwOnEndOfStream: false));
        }

        return Give(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0)
        {
            return 0;
        }

        while (given == opened && !AtEnd())
        {
            if (cipher is null)
            {
                Begin(await source.ReadAtLeastAsync(closed.AsMemory(0, FrameCipher.HeaderSize), FrameCipher.HeaderSize, throwOnEndOfStream: false, cancellationToken));
            }

            OpenFrame(await source.ReadAtLeastAsync(closed.AsMemory(ahead), closed.Length - ahead, throwOnEndOfStream: false, cancellationToken));
        }

        return Give(buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            broken = true;
            cipher?.Dispose();
            Array.Clear(plain);
            if (disposeSource)
            {
                source.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private bool AtEnd() => broken ? throw new SealBrokenException($"'{name}' does not open past its damage.") : last;

    private void Begin(int read)
    {
        broken = true;
        if (read < FrameCipher.HeaderSize)
        {
            throw new SealBrokenException($"'{name}' does not open: it was cut.");
        }

        FrameCipher.RefuseOtherFormat(closed[0], name);
        cipher = begin(closed.AsSpan(1, FrameCipher.PrefixSize));
        broken = false;
    }

    private void OpenFrame(int read)
    {
        var size = ahead + read;
        last = size <= Whole;
        var frame = closed.AsSpan(0, last ? size : Whole);
        broken = true; // until it has opened: damage is told at every later reading too
        cipher!.Open(frame, last, plain.AsSpan(0, Math.Max(0, frame.Length - FrameCipher.TagSize)));
        broken = false;
        opened = frame.Length - FrameCipher.TagSize;
        given = 0;
        ahead = last ? 0 : 1;
        closed[0] = closed[^1];
    }

    private int Give(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, opened - given);
        plain.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }
}
