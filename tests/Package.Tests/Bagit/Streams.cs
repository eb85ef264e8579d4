namespace Kevytasiointi.Package.Tests.Bagit;

/// <summary>Like a web server's response: written forward and asynchronously, or not at all.</summary>
internal sealed class AsyncOnlyStream : WriteOnlyStream
{
    public MemoryStream Written { get; } = new();

    public override void Flush() => throw new InvalidOperationException("Synchronous flush.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous write.");

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Written.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Throws away what is written and measures the live memory of the process now and then.</summary>
internal sealed class PeakStream : WriteOnlyStream
{
    private readonly long start = GC.GetTotalMemory(forceFullCollection: true);
    private long length;
    private long nextLook;

    public override long Length => length;

    public long HeldAtMost { get; private set; }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => Count(count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Count(buffer.Length);
        return ValueTask.CompletedTask;
    }

    private void Count(int count)
    {
        length += count;
        if (length >= nextLook)
        {
            HeldAtMost = Math.Max(HeldAtMost, GC.GetTotalMemory(forceFullCollection: true) - start);
            nextLook = length + (10 << 20);
        }
    }
}

/// <summary>Bytes that do not compress, of any length: a random block over and over, longer than a compressor looks back.</summary>
internal sealed class GeneratedStream(long length) : Stream
{
    private static readonly byte[] Block = MakeBlock();
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var start = (int)(position % Block.Length);
        count = (int)Math.Min(Math.Min(count, length - position), Block.Length - start);
        Block.AsSpan(start, count).CopyTo(buffer.AsSpan(offset));
        position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] MakeBlock()
    {
        var block = new byte[1 << 20];
        new Random(2026).NextBytes(block);
        return block;
    }
}

internal abstract class WriteOnlyStream : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
