using CsCheck;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Sealing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Sealing;

public sealed class SealedStreamTests : IDisposable
{
    private const int Frame = 64 * 1024;
    private readonly TestKeys keys = new();
    private readonly DataKey key;

    public SealedStreamTests() => key = keys.Sealer.NewKey(Guid.Parse("0199aaaa-0000-7000-8000-000000000001"));

    public void Dispose() => keys.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Frame - 1)]
    [InlineData(Frame)]
    [InlineData(Frame + 1)]
    [InlineData(2 * Frame)]
    [InlineData(5 * 1024 * 1024)]
    [InlineData((5 * 1024 * 1024) + 77)]
    public async Task A_stream_and_a_small_value_are_sealed_alike(int size)
    {
        var plain = Bytes(size);
        var closed = new MemoryStream();
        await using (var stream = keys.Sealer.SealTo(key, "file", closed))
        {
            await stream.WriteAsync(plain, TestContext.Current.CancellationToken);
        }

        Assert.Equal(plain, keys.Sealer.Open(key, "file", closed.ToArray()));
        var read = new MemoryStream();
        await keys.Sealer.OpenFrom(key, "file", new MemoryStream(keys.Sealer.Seal(key, "file", plain))).CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(plain, read.ToArray());
    }

    [Fact]
    public void Pieces_of_any_size_written_and_read_give_the_same_bytes() =>
        Gen.Select(Gen.Int[0, 3 * Frame], Gen.Int[1, 100_000].Array[1, 6], Gen.Int[1, 100_000].Array[1, 6], Gen.Bool).Sample((size, writes, reads, sync) =>
        {
            var plain = Bytes(size);
            var closed = new MemoryStream();
            using (var stream = keys.Sealer.SealTo(key, "file", closed))
            {
                var turn = 0;
                for (var at = 0; at < size;)
                {
                    var count = Math.Min(size - at, writes[turn++ % writes.Length]);
                    if (sync)
                    {
                        stream.Write(plain, at, count);
                    }
                    else
                    {
                        stream.WriteAsync(plain, at, count, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
                    }

                    at += count;
                }
            }

            using var open = keys.Sealer.OpenFrom(key, "file", new Trickle(closed.ToArray()));
            var read = new MemoryStream();
            for (var turn = 0; ; turn++)
            {
                var buffer = new byte[reads[turn % reads.Length]];
                var count = sync ? open.Read(buffer, 0, buffer.Length) : open.ReadAsync(buffer, 0, buffer.Length, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
                if (count == 0)
                {
                    break;
                }

                read.Write(buffer, 0, count);
            }

            Assert.Equal(plain, read.ToArray());
        }, iter: 60);

    [Fact]
    public async Task A_damaged_stream_gives_only_true_bytes_and_then_says_so_for_ever()
    {
        var plain = Bytes(3 * Frame);
        var closed = keys.Sealer.Seal(key, "file", plain);
        closed[9 + Frame + 16 + 5] ^= 1; // in the second frame
        var open = keys.Sealer.OpenFrom(key, "file", new MemoryStream(closed));
        var first = new byte[Frame];
        await open.ReadExactlyAsync(first, TestContext.Current.CancellationToken);
        Assert.Equal(plain[..Frame], first);
        await Assert.ThrowsAsync<SealBrokenException>(async () => await open.ReadExactlyAsync(first, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<SealBrokenException>(async () => await open.ReadExactlyAsync(first, TestContext.Current.CancellationToken));
        Assert.Throws<SealBrokenException>(() => open.ReadByte());
    }

    [Fact]
    public void A_large_stream_takes_no_more_memory_than_a_small_one()
    {
        var piece = Bytes(Frame);
        using var stream = keys.Sealer.SealTo(key, "file", Stream.Null);
        stream.Write(piece);
        stream.Write(piece);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 500; count++)
        {
            stream.Write(piece);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public async Task The_destination_stays_open_and_gets_no_last_frame_after_it_failed()
    {
        var closed = new MemoryStream();
        await using (keys.Sealer.SealTo(key, "file", closed))
        {
        }

        Assert.True(closed.CanWrite);

        var full = new Full(room: Frame + 100);
        var stream = keys.Sealer.SealTo(key, "file", full);
        await stream.WriteAsync(Bytes(2 * Frame), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<IOException>(async () => await stream.WriteAsync(Bytes(Frame), TestContext.Current.CancellationToken));
        await stream.DisposeAsync();
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(key, "file", full.ToArray()));
    }

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Gives a little at a time, as a network does.</summary>
    private sealed class Trickle(byte[] content) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7001)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 7001)], cancellationToken);
    }

    /// <summary>A disk with little room.</summary>
    private sealed class Full(int room) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Length + buffer.Length > room ? throw new IOException("No space left on device.") : base.WriteAsync(buffer, cancellationToken);
    }
}
