using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kevytasiointi.Casework.Records.Keys;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// Seals what is personal. Format byte, then 64 KiB frames of AES-256-GCM; each frame's associated data names the owner of the key, the object,
/// the frame's number and whether it is the last, so no piece can be swapped, dropped, cut or moved to another case unseen.
/// </summary>
public sealed class Sealer(KeyStore keys)
{
    private static ReadOnlySpan<byte> SealUse => "seal/1"u8;

    /// <summary>A new random data key for what has this id, wrapped by the current key-encryption key. The caller saves the row.</summary>
    public DataKey NewKey(Guid id)
    {
        Span<byte> key = stackalloc byte[KeyStore.KeySize];
        RandomNumberGenerator.Fill(key);
        var row = new DataKey { Id = id, KekId = keys.Current(), Wrapped = [] };
        Wrap(row, key);
        CryptographicOperations.ZeroMemory(key);
        return row;
    }

    /// <summary>Seals a small value. <paramref name="name"/> says which object of the owner it is, for example <c>answers/1</c>.</summary>
    public byte[] Seal(DataKey key, string name, ReadOnlySpan<byte> plain)
    {
        var closed = new byte[FrameCipher.SealedSize(plain.Length)];
        closed[0] = FrameCipher.Format;
        RandomNumberGenerator.Fill(closed.AsSpan(1, FrameCipher.PrefixSize));
        using var cipher = Cipher(key, name, closed.AsSpan(1, FrameCipher.PrefixSize));
        var rest = closed.AsSpan(FrameCipher.HeaderSize);
        bool last;
        do
        {
            last = plain.Length <= FrameCipher.FrameSize;
            var piece = last ? plain : plain[..FrameCipher.FrameSize];
            cipher.Seal(piece, last, rest);
            plain = plain[piece.Length..];
            rest = rest[(piece.Length + FrameCipher.TagSize)..];
        }
        while (!last);
        return closed;
    }

    /// <summary>Opens what <see cref="Seal"/> made with the same key and name.</summary>
    /// <exception cref="SealBrokenException">It was altered, cut, or sealed as something else.</exception>
    public byte[] Open(DataKey key, string name, ReadOnlySpan<byte> closed)
    {
        Span<byte> secret = stackalloc byte[KeyStore.KeySize];
        Derive(key, SealUse, secret);
        try
        {
            return Open(secret, key.Id, name, closed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Opens many values of one key, in the order given: the key is unwrapped and derived once for all.</summary>
    /// <exception cref="SealBrokenException">One of them was altered, cut, or sealed as something else.</exception>
    public IReadOnlyList<byte[]> OpenAll(DataKey key, IEnumerable<(string Name, byte[] Closed)> values)
    {
        Span<byte> secret = stackalloc byte[KeyStore.KeySize];
        Derive(key, SealUse, secret);
        try
        {
            var opened = new List<byte[]>();
            foreach (var (name, closed) in values)
            {
                opened.Add(Open(secret, key.Id, name, closed));
            }

            return opened;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static byte[] Open(ReadOnlySpan<byte> secret, Guid owner, string name, ReadOnlySpan<byte> closed)
    {
        const int Whole = FrameCipher.FrameSize + FrameCipher.TagSize;
        if (closed.Length < FrameCipher.HeaderSize + FrameCipher.TagSize)
        {
            throw new SealBrokenException($"'{name}' does not open: it was cut.");
        }

        FrameCipher.RefuseOtherFormat(closed[0], name);
        using var cipher = new FrameCipher(secret, owner, name, closed.Slice(1, FrameCipher.PrefixSize));
        var rest = closed[FrameCipher.HeaderSize..];
        var plain = new byte[Math.Max(0, rest.Length - (((rest.Length - 1) / Whole) + 1) * FrameCipher.TagSize)];
        var place = plain.AsSpan();
        while (true)
        {
            var last = rest.Length <= Whole;
            var frame = last ? rest : rest[..Whole];
            if (frame.Length - FrameCipher.TagSize is var size && size > place.Length)
            {
                throw new SealBrokenException($"'{name}' does not open: it was cut.");
            }

            cipher.Open(frame, last, place[..Math.Max(0, size)]);
            if (last)
            {
                return plain;
            }

            place = place[size..];
            rest = rest[Whole..];
        }
    }

    /// <summary>
    /// A stream that seals what is written to it into <paramref name="destination"/>; disposing it writes the last frame and leaves the destination
    /// open. What was sealed when the writer gave up half-way opens as a shorter object: the writer throws it away.
    /// </summary>
    public Stream SealTo(DataKey key, string name, Stream destination)
    {
        Span<byte> prefix = stackalloc byte[FrameCipher.PrefixSize];
        RandomNumberGenerator.Fill(prefix);
        return new SealingStream(Cipher(key, name, prefix), prefix, destination);
    }

    /// <summary>
    /// A stream that opens what <see cref="SealTo"/> wrote. Reading past damage throws <see cref="SealBrokenException"/>; what was read before it is
    /// true. Disposing it leaves the source open unless <paramref name="disposeSource"/>.
    /// </summary>
    public Stream OpenFrom(DataKey key, string name, Stream source, bool disposeSource = false) =>
        new OpeningStream(prefix => Cipher(key, name, prefix), name, source, disposeSource);

    /// <summary>A commitment to a sealed text for events: HMAC-SHA256 under a key derived from the data key, lower-case hexadecimal.</summary>
    public string Commit(DataKey key, string name, ReadOnlySpan<byte> plain)
    {
        Span<byte> secret = stackalloc byte[KeyStore.KeySize];
        Derive(key, "commit/1"u8, secret);
        var hash = Hash(secret, name, plain);
        CryptographicOperations.ZeroMemory(secret);
        return hash;
    }

    /// <summary>
    /// A keyed hash of an identifier under the instance's own key, for finding a person again. The identifier counts as given, its separator and case
    /// too.
    /// </summary>
    public string IdentityHash(string scheme, string identifier)
    {
        Span<byte> secret = stackalloc byte[KeyStore.KeySize];
        keys.CopyInstanceKey(secret);
        var hash = Hash(secret, scheme, Encoding.UTF8.GetBytes(identifier));
        CryptographicOperations.ZeroMemory(secret);
        return hash;
    }

    /// <summary>Wraps a data key anew by the current key-encryption key; false when it is already.</summary>
    internal bool Rewrap(DataKey row)
    {
        var current = keys.Current();
        if (row.KekId == current)
        {
            return false;
        }

        Span<byte> key = stackalloc byte[KeyStore.KeySize];
        Unwrap(row, key);
        row.KekId = current;
        Wrap(row, key);
        CryptographicOperations.ZeroMemory(key);
        return true;
    }

    /// <summary>Derives the key of one use (HKDF-SHA256), so that no key serves two algorithms. The caller zeroes it.</summary>
    internal void Derive(DataKey row, ReadOnlySpan<byte> use, Span<byte> derived)
    {
        Span<byte> key = stackalloc byte[KeyStore.KeySize];
        Unwrap(row, key);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], info: use);
        CryptographicOperations.ZeroMemory(key);
    }

    private void Wrap(DataKey row, ReadOnlySpan<byte> key)
    {
        Span<byte> kek = stackalloc byte[KeyStore.KeySize];
        keys.CopyKey(row.KekId, kek);
        row.Wrapped = KeyWrap.Wrap(kek, row.Id, key);
        CryptographicOperations.ZeroMemory(kek);
    }

    private void Unwrap(DataKey row, Span<byte> key)
    {
        Span<byte> kek = stackalloc byte[KeyStore.KeySize];
        keys.CopyKey(row.KekId, kek);
        KeyWrap.Unwrap(kek, row, key);
        CryptographicOperations.ZeroMemory(kek);
    }

    private static string Hash(ReadOnlySpan<byte> key, string name, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        var label = Encoding.UTF8.GetBytes(name);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, label.Length);
        hash.AppendData(length);
        hash.AppendData(label);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private FrameCipher Cipher(DataKey row, string name, ReadOnlySpan<byte> prefix)
    {
        Span<byte> key = stackalloc byte[KeyStore.KeySize];
        Derive(row, SealUse, key);
        var cipher = new FrameCipher(key, row.Id, name, prefix);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }
}
