namespace Kevytasiointi.Casework.Sealing;

/// <summary>Seals what is written, one frame in memory at a time. A full frame waits for the next byte, for only then is it known not to be the last.</summary>
internal sealed class SealingStream : OneWayStream
{
    private readonly FrameCipher cipher;
    private readonly Stream destination;
    private readonly byte[] plain = new byte[FrameCipher.FrameSize];
    private readonly byte[] closed = new byte[FrameCipher.HeaderSize + FrameCipher.FrameSize + FrameCipher.TagSize];
    private int filled;
    private int header;
    private bool ended;

    public SealingStream(FrameCipher cipher, ReadOnlySpan<byte> prefix, Stream destination)
    {
        this.cipher = cipher;
        this.destination = destination;
        closed[0] = FrameCipher.Format;
        prefix.CopyTo(closed.AsSpan(1));
        header = FrameCipher.HeaderSize;
    }

    public override bool CanWrite => !ended;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        while (buffer.Length > 0)
        {
            if (filled == plain.Length)
            {
                Out(Seal(last: false));
            }

            buffer = buffer[Take(buffer)..];
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        while (buffer.Length > 0)
        {
            if (filled == plain.Length)
            {
                await OutAsync(Seal(last: false), cancellationToken);
            }

            buffer = buffer[Take(buffer.Span)..];
        }
    }

    /// <summary>Passes on what is sealed already; a frame under way stays until it is full.</summary>
    public override void Flush() => destination.Flush();

    /// <inheritdoc cref="Flush"/>
    public override Task FlushAsync(CancellationToken cancellationToken) => destination.FlushAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (!ended)
        {
            try
            {
                await OutAsync(Seal(last: true), CancellationToken.None);
            }
            finally
            {
                End();
            }
        }

        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !ended)
        {
            try
            {
                Out(Seal(last: true));
            }
            finally
            {
                End();
            }
        }

        base.Dispose(disposing);
    }

    private int Take(ReadOnlySpan<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, plain.Length - filled);
        buffer[..taken].CopyTo(plain.AsSpan(filled));
        filled += taken;
        return taken;
    }

    private ReadOnlyMemory<byte> Seal(bool last)
    {
        cipher.Seal(plain.AsSpan(0, filled), last, closed.AsSpan(header));
        var written = closed.AsMemory(0, header + filled + FrameCipher.TagSize);
        header = 0;
        filled = 0;
        return written;
    }

    private void Out(ReadOnlyMemory<byte> sealedFrame)
    {
        try
        {
            destination.Write(sealedFrame.Span);
        }
        catch
        {
            End(); // a destination that failed gets no last frame: what it has must not open as whole
            throw;
        }
    }

    private async ValueTask OutAsync(ReadOnlyMemory<byte> sealedFrame, CancellationToken cancellation)
    {
        try
        {
            await destination.WriteAsync(sealedFrame, cancellation);
        }
        catch
        {
            End();
            throw;
        }
    }

    private void End()
    {
        ended = true;
        cipher.Dispose();
        Array.Clear(plain);
    }
}
