using Kevytasiointi.Casework.Records.Keys;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// Seals what is personal. Format byte, then 64 KiB frames of AES-256-GCM; each frame's associated data names the owner of the key, the object,
/// the frame's number and whether it is the last, so no piece can be swapped, dropped, cut or moved to another case unseen.
/// </summary>
public sealed class Sealer(KeyStore keys)
{
    /// <summary>A new random data key for what has this id, wrapped by the current key-encryption key. The caller saves the row.</summary>
    public DataKey NewKey(Guid id) => throw new NotImplementedException(keys.ToString());

    /// <summary>Seals a small value. <paramref name="name"/> says which object of the owner it is, for example <c>answers/1</c>.</summary>
    public byte[] Seal(DataKey key, string name, ReadOnlySpan<byte> plain) => throw new NotImplementedException();

    /// <summary>Opens what <see cref="Seal"/> made with the same key and name.</summary>
    /// <exception cref="SealBrokenException">It was altered, cut, or sealed as something else.</exception>
    public byte[] Open(DataKey key, string name, ReadOnlySpan<byte> closed) => throw new NotImplementedException();

    /// <summary>A stream that seals what is written to it into <paramref name="destination"/>; disposing it writes the last frame and leaves the destination open.</summary>
    public Stream SealTo(DataKey key, string name, Stream destination) => throw new NotImplementedException();

    /// <summary>A stream that opens what <see cref="SealTo"/> wrote. Reading past damage throws <see cref="SealBrokenException"/>.</summary>
    public Stream OpenFrom(DataKey key, string name, Stream source) => throw new NotImplementedException();

    /// <summary>A commitment to a sealed text for events: HMAC-SHA256 under a key derived from the data key, lower-case hexadecimal.</summary>
    public string Commit(DataKey key, string name, ReadOnlySpan<byte> plain) => throw new NotImplementedException();

    /// <summary>A keyed hash of an identifier under the instance's own key, for finding a person again.</summary>
    public string IdentityHash(string scheme, string identifier) => throw new NotImplementedException();
}

/// <summary>Sealed bytes do not open: altered, cut, or sealed as something else.</summary>
public sealed class SealBrokenException(string message) : Exception(message);
