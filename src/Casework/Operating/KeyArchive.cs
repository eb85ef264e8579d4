using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kevytasiointi.Casework.Operating;

/// <summary>
/// The files of a key folder in one file, sealed by a passphrase. Layout: "KEVYTKEY", version 1, PBKDF2-SHA256 rounds (4 bytes, big-endian), salt (16),
/// nonce (12), AES-256-GCM of a JSON object of name → base64 with the header as associated data, tag (16), SHA-256 of all before, so that damage can be
/// told from a wrong passphrase.
/// </summary>
internal static class KeyArchive
{
    private const int Rounds = 600_000; // OWASP's figure for PBKDF2-HMAC-SHA256
    private const int MostRounds = 20_000_000; // a forged header must not keep the machine busy for hours
    private const byte Version = 1;
    private const int RoundsAt = 9;
    private const int SaltAt = 13;
    private const int NonceAt = 29;
    private const int HeaderSize = 41;
    private const int TagSize = 16;

    private static ReadOnlySpan<byte> Magic => "KEVYTKEY"u8;

    /// <summary>Seals files.</summary>
    public static byte[] Close(IReadOnlyDictionary<string, byte[]> files, string passphrase)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(files);
        var archive = new byte[HeaderSize + plain.Length + TagSize + SHA256.HashSizeInBytes];
        Magic.CopyTo(archive);
        archive[Magic.Length] = Version;
        BinaryPrimitives.WriteInt32BigEndian(archive.AsSpan(RoundsAt), Rounds);
        RandomNumberGenerator.Fill(archive.AsSpan(SaltAt, HeaderSize - SaltAt));
        using (var cipher = Cipher(archive, passphrase))
        {
            var tag = archive.AsSpan(HeaderSize + plain.Length, TagSize);
            cipher.Encrypt(archive.AsSpan(NonceAt, HeaderSize - NonceAt), plain, archive.AsSpan(HeaderSize, plain.Length), tag, archive.AsSpan(0, HeaderSize));
        }

        CryptographicOperations.ZeroMemory(plain);
        SHA256.HashData(archive.AsSpan(..^SHA256.HashSizeInBytes), archive.AsSpan(^SHA256.HashSizeInBytes..));
        return archive;
    }

    /// <summary>Opens an archive.</summary>
    /// <exception cref="KeyArchiveException">It is none, is damaged, or the passphrase is another.</exception>
    public static Dictionary<string, byte[]> Open(ReadOnlySpan<byte> archive, string passphrase)
    {
        if (archive.Length < HeaderSize + TagSize + SHA256.HashSizeInBytes || !archive.StartsWith(Magic))
        {
            throw new KeyArchiveException("The file is not a key archive of this service.");
        }

        var content = archive[..^SHA256.HashSizeInBytes];
        if (!archive[^SHA256.HashSizeInBytes..].SequenceEqual(SHA256.HashData(content)))
        {
            throw new KeyArchiveException("The archive is damaged: its checksum is wrong. Use another copy.");
        }

        if (content[Magic.Length] != Version || BinaryPrimitives.ReadInt32BigEndian(content[RoundsAt..]) is < Rounds or > MostRounds)
        {
            throw new KeyArchiveException($"The archive is of version {content[Magic.Length]} or has settings this version does not take.");
        }

        var plain = new byte[content.Length - HeaderSize - TagSize];
        try
        {
            using var cipher = Cipher(content, passphrase);
            cipher.Decrypt(content[NonceAt..HeaderSize], content[HeaderSize..^TagSize], content[^TagSize..], plain, content[..HeaderSize]);
            return JsonSerializer.Deserialize<Dictionary<string, byte[]>>(plain)!;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new KeyArchiveException("The passphrase is not the one the archive was made with.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static AesGcm Cipher(ReadOnlySpan<byte> header, string passphrase)
    {
        Span<byte> key = stackalloc byte[32];
        var rounds = BinaryPrimitives.ReadInt32BigEndian(header[RoundsAt..]);
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), header[SaltAt..NonceAt], key, rounds, HashAlgorithmName.SHA256);
        var cipher = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }
}

/// <summary>A key archive does not open; the message tells the operator why.</summary>
internal sealed class KeyArchiveException(string message) : Exception(message);
