using CsCheck;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Sealing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Sealing;

public sealed class SealerTests : IDisposable
{
    private const int Frame = 64 * 1024;
    private static readonly Guid CaseId = Guid.Parse("0199aaaa-0000-7000-8000-000000000001");
    private static readonly Gen<int> Sizes = Gen.OneOf(Gen.Int[0, 40], Gen.Int[Frame - 1, Frame + 1], Gen.Int[0, 3].Select(count => count * Frame), Gen.Int[0, 3 * Frame]);
    private readonly TestKeys keys = new();
    private readonly DataKey key;

    public SealerTests() => key = keys.Sealer.NewKey(CaseId);

    public void Dispose() => keys.Dispose();

    [Fact]
    public void What_was_sealed_opens_to_the_same_bytes_at_every_size() =>
        Sizes.Sample(size => Assert.Equal(Bytes(size), keys.Sealer.Open(key, "answers/1", keys.Sealer.Seal(key, "answers/1", Bytes(size)))), iter: 200);

    [Fact]
    public void Many_values_of_one_key_open_in_their_order_and_one_under_anothers_name_is_refused()
    {
        var sealedValues = new[] { "card/1", "card/2", "card/3" }.Select((name, at) => (name, keys.Sealer.Seal(key, name, Bytes(at)))).ToList();
        Assert.Equal([Bytes(0), Bytes(1), Bytes(2)], keys.Sealer.OpenAll(key, sealedValues));
        Assert.Throws<SealBrokenException>(() => keys.Sealer.OpenAll(key, [sealedValues[0], ("card/3", sealedValues[1].Item2)]));
    }

    [Fact]
    public void Sealed_bytes_hold_nothing_of_what_was_sealed_and_differ_each_time()
    {
        var plain = "Matti Meikäläinen 010594-9021"u8.ToArray();
        var first = keys.Sealer.Seal(key, "answers/1", plain);
        Assert.NotEqual(first, keys.Sealer.Seal(key, "answers/1", plain));
        Assert.Equal(-1, first.AsSpan().IndexOf("010594"u8));
        Assert.Equal(-1, first.AsSpan().IndexOf("Matti"u8));
    }

    [Fact]
    public void Any_one_flipped_bit_is_refused() =>
        Gen.Select(Gen.OneOf(Gen.Int[0, 40], Gen.Int[Frame - 2, Frame + 2]), Gen.Int[0, int.MaxValue], Gen.Int[0, 7]).Sample((size, place, bit) =>
        {
            var closed = keys.Sealer.Seal(key, "answers/1", Bytes(size));
            closed[place % closed.Length] ^= (byte)(1 << bit);
            AssertBroken(closed);
        }, iter: 300);

    [Fact]
    public void Every_bit_of_a_small_object_is_guarded()
    {
        var closed = keys.Sealer.Seal(key, "answers/1", "x"u8);
        for (var bit = 0; bit < closed.Length * 8; bit++)
        {
            var altered = closed.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertBroken(altered);
        }
    }

    [Fact]
    public void Any_cut_is_refused() =>
        Gen.Select(Sizes, Gen.Int[0, int.MaxValue]).Sample((size, place) =>
        {
            var closed = keys.Sealer.Seal(key, "answers/1", Bytes(size));
            AssertBroken(closed[..(place % closed.Length)]);
        }, iter: 300);

    [Theory]
    [InlineData(Frame)]
    [InlineData(2 * Frame)]
    [InlineData((2 * Frame) + 100)]
    public void A_cut_between_frames_is_refused(int size)
    {
        var closed = keys.Sealer.Seal(key, "answers/1", Bytes(size));
        for (var frames = 0; 9 + (frames * (Frame + 16)) < closed.Length; frames++)
        {
            AssertBroken(closed[..(9 + (frames * (Frame + 16)))]);
        }
    }

    [Fact]
    public void Anything_added_at_the_end_is_refused() =>
        Gen.Select(Sizes, Gen.Int[1, 70]).Sample((size, more) => AssertBroken([.. keys.Sealer.Seal(key, "answers/1", Bytes(size)), .. new byte[more]]), iter: 100);

    [Fact]
    public void Frames_in_another_order_are_refused()
    {
        var closed = keys.Sealer.Seal(key, "answers/1", Bytes(3 * Frame));
        var (head, one, two, three) = (closed[..9], Piece(closed, 0), Piece(closed, 1), Piece(closed, 2));
        AssertBroken([.. head, .. two, .. one, .. three]);
        AssertBroken([.. head, .. one, .. three, .. two]);
        AssertBroken([.. head, .. one, .. one, .. three]);
        AssertBroken([.. head, .. one, .. three]);
        AssertBroken([.. head, .. one, .. two, .. two, .. three]);
    }

    [Fact]
    public void A_frame_of_another_object_of_the_same_case_is_refused()
    {
        var first = keys.Sealer.Seal(key, "answers/1", Bytes(2 * Frame));
        var second = keys.Sealer.Seal(key, "answers/1", Bytes(2 * Frame));
        AssertBroken([.. first[..9], .. Piece(second, 0), .. Piece(first, 1)]);
        AssertBroken([.. first[..9], .. Piece(first, 0), .. Piece(second, 1)]);
        AssertBroken([.. second[..9], .. first[9..]]);
    }

    [Fact]
    public void Another_name_does_not_open_it()
    {
        var closed = keys.Sealer.Seal(key, "answers/1", Bytes(10));
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(key, "answers/2", closed));
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(key, "answers/1 ", closed));
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(key, "", closed));
    }

    [Fact]
    public void Another_case_does_not_open_it_even_with_its_key_row_moved()
    {
        var closed = keys.Sealer.Seal(key, "answers/1", Bytes(10));
        var other = Guid.Parse("0199aaaa-0000-7000-8000-000000000002");
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(keys.Sealer.NewKey(other), "answers/1", closed));
        var moved = new DataKey { Id = other, KekId = key.KekId, Wrapped = key.Wrapped };
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(moved, "answers/1", closed));
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Commit(moved, "answers/1", closed));
    }

    [Fact]
    public void Two_cases_of_one_and_the_same_key_would_still_not_open_each_others()
    {
        var (kek, raw) = (new byte[32], new byte[32]);
        keys.Store.CopyKey(key.KekId, kek);
        KeyWrap.Unwrap(kek, key, raw);
        var other = Guid.Parse("0199aaaa-0000-7000-8000-000000000002");
        var twin = new DataKey { Id = other, KekId = key.KekId, Wrapped = KeyWrap.Wrap(kek, other, raw) };
        Assert.Equal(keys.Sealer.Commit(key, "a", "x"u8), keys.Sealer.Commit(twin, "a", "x"u8));
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(twin, "a", keys.Sealer.Seal(key, "a", "x"u8)));
    }

    [Fact]
    public void An_altered_key_row_is_refused()
    {
        var closed = keys.Sealer.Seal(key, "answers/1", Bytes(10));
        for (var place = 0; place < key.Wrapped.Length; place++)
        {
            var wrapped = key.Wrapped.ToArray();
            wrapped[place] ^= 1;
            Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(new DataKey { Id = key.Id, KekId = key.KekId, Wrapped = wrapped }, "answers/1", closed));
        }

        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(new DataKey { Id = key.Id, KekId = key.KekId, Wrapped = [] }, "answers/1", closed));
    }

    [Fact]
    public void An_unknown_format_is_named()
    {
        var closed = keys.Sealer.Seal(key, "answers/1", Bytes(10));
        closed[0] = 2;
        var fault = Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(key, "answers/1", closed));
        Assert.Contains("format 2", fault.Message, StringComparison.Ordinal);
        fault = Assert.Throws<SealBrokenException>(() => keys.Sealer.OpenFrom(key, "answers/1", new MemoryStream(closed)).ReadByte());
        Assert.Contains("format 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commitment_depends_on_key_name_and_text_and_tells_none_of_them()
    {
        var commitment = keys.Sealer.Commit(key, "reason", "text"u8);
        Assert.Matches("^[0-9a-f]{64}$", commitment);
        Assert.Equal(commitment, keys.Sealer.Commit(key, "reason", "text"u8));
        Assert.NotEqual(commitment, keys.Sealer.Commit(key, "reason", "texT"u8));
        Assert.NotEqual(commitment, keys.Sealer.Commit(key, "reasont", "ext"u8));
        Assert.NotEqual(commitment, keys.Sealer.Commit(keys.Sealer.NewKey(CaseId), "reason", "text"u8));
    }

    [Fact]
    [Trait("Requirement", "R-131")]
    public void A_person_is_found_again_by_the_whole_identity_code_only()
    {
        var hash = keys.Sealer.IdentityHash("hetu", "010594-9021");
        Assert.Equal(hash, keys.Sealer.IdentityHash("hetu", "010594-9021"));
        Assert.NotEqual(hash, keys.Sealer.IdentityHash("hetu", "010594Y9021"));
        Assert.NotEqual(hash, keys.Sealer.IdentityHash("het", "u010594-9021"));
        using var elsewhere = new TestKeys();
        Assert.NotEqual(hash, elsewhere.Sealer.IdentityHash("hetu", "010594-9021"));
    }

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Piece(byte[] closed, int number) => closed[(9 + (number * (Frame + 16)))..Math.Min(closed.Length, 9 + ((number + 1) * (Frame + 16)))];

    /// <summary>Both doors must refuse: the one of small values and the stream.</summary>
    private void AssertBroken(byte[] closed)
    {
        Assert.Throws<SealBrokenException>(() => keys.Sealer.Open(key, "answers/1", closed));
        Assert.Throws<SealBrokenException>(() => keys.Sealer.OpenFrom(key, "answers/1", new MemoryStream(closed)).CopyTo(Stream.Null));
    }
}
