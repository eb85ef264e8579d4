namespace Kevytasiointi.Web.Tests.Filing;

/// <summary>A text file of any size that stands nowhere.</summary>
internal sealed class Letters(long length) : Stream
{
    public const char Letter = 'k';

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var some = (int)Math.Min(count, length - Position);
        Array.Fill(buffer, (byte)Letter, offset, some);
        Position += some;
        return some;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
