namespace Kevytasiointi.Package.Bagit;

/// <summary>
/// Passes writes on to another stream and hides that it may be seekable, for a ZIP written into a file would otherwise have other bytes than
/// the same ZIP written to the network. Once closed it swallows what is written; the other stream stays open.
/// </summary>
internal sealed class ForwardStream(Stream output) : Stream
{
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
        if (!closed)
        {
            output.Flush();
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        closed ? Task.CompletedTask : output.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!closed)
        {
            output.Write(buffer, offset, count);
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        closed ? ValueTask.CompletedTask : output.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
