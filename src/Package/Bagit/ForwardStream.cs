namespace Kevytasiointi.Package.Bagit;

/// <summary>
/// Passes writes on to another stream, only ever asynchronously, and hides that it may be seekable, for a ZIP written into a file
/// would otherwise have other bytes than the same ZIP written to the network. Small synchronous writes, with which a ZIP entry is
/// closed, wait for the next asynchronous one or the flush. Once closed it swallows what is written; the other stream stays open.
/// </summary>
internal sealed class ForwardStream(Stream output) : Stream
{
    private readonly MemoryStream waiting = new();
    private bool closed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Close() => closed = true;

    public override void Flush()
    {
        // What waits is written by FlushAsync: a web server refuses synchronous writing.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (!closed && waiting.Length > 0)
        {
            await output.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellationToken);
        }

        waiting.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken);
        if (!closed)
        {
            await output.WriteAsync(buffer, cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
