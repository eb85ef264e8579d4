using System.Security.Cryptography;
using Kevytasiointi.Casework.Records.Keys;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// Data keys in their wrapping: format byte 1, nonce (12 bytes), AES-256-GCM of the key under a key-encryption key, tag (16). The owner's id is
/// associated data, so the key of one case put in the place of another's does not unwrap.
/// </summary>
internal static class KeyWrap
{
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Size = 1 + NonceSize + KeyStore.KeySize + TagSize;

    /// <summary>Wraps a key.</summary>
    public static byte[] Wrap(ReadOnlySpan<byte> kek, Guid owner, ReadOnlySpan<byte> key)
    {
        var wrapped = new byte[Size];
        wrapped[0] = Format;
        var nonce = wrapped.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(kek, TagSize);
        cipher.Encrypt(nonce, key, wrapped.AsSpan(1 + NonceSize, KeyStore.KeySize), wrapped.AsSpan(Size - TagSize), Context(owner));
        return wrapped;
    }

    /// <summary>Unwraps into <paramref name="key"/>, which the caller zeroes.</summary>
    /// <exception cref="SealBrokenException">The wrapping was altered or is another owner's.</exception>
    public static void Unwrap(ReadOnlySpan<byte> kek, DataKey row, Span<byte> key)
    {
        if (row.Wrapped.Length != Size || row.Wrapped[0] != Format)
        {
            throw new SealBrokenException($"The data key of {row.Id} is not wrapped in a format this version knows.");
        }

        var wrapped = row.Wrapped.AsSpan();
        using var cipher = new AesGcm(kek, TagSize);
        try
        {
            cipher.Decrypt(wrapped[1..(1 + NonceSize)], wrapped[(1 + NonceSize)..^TagSize], wrapped[^TagSize..], key, Context(row.Id));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new SealBrokenException($"The data key of {row.Id} does not unwrap: it was altered, or belongs to something else.");
        }
    }

    private static byte[] Context(Guid owner)
    {
        byte[] context = [.. "kevytasiointi data key"u8, Format, .. new byte[16]];
        owner.TryWriteBytes(context.AsSpan(context.Length - 16), bigEndian: true, out _);
        return context;
    }
}
