using System.Security.Cryptography;

namespace Kevytasiointi.Casework.Idempotency;

/// <summary>A request that may come again, as contracts.md 4 scopes it.</summary>
/// <param name="Client">The client's id.</param>
/// <param name="Target">Method and path, for example <c>POST /api/v1/transfers/claims</c>.</param>
/// <param name="Key">The client's <c>Idempotency-Key</c>.</param>
/// <param name="BodySha256">SHA-256 of the raw body, lower-case hexadecimal.</param>
public sealed record IdempotentRequest(string Client, string Target, string Key, string BodySha256)
{
    /// <summary>The longest key taken.</summary>
    public const int KeyLength = 200;

    /// <summary>Whether a header's value can be a key: 1 to 200 visible ASCII characters.</summary>
    public static bool IsKey(string? key) => key is { Length: > 0 and <= KeyLength } && key.All(sign => sign is > ' ' and <= '~');

    /// <summary>The request of a client.</summary>
    /// <exception cref="ArgumentException">The key is none; check it with <see cref="IsKey"/> first.</exception>
    public static IdempotentRequest Of(string client, string method, string path, string key, ReadOnlySpan<byte> body) => IsKey(key)
        ? new IdempotentRequest(client, $"{method} {path}", key, Convert.ToHexStringLower(SHA256.HashData(body)))
        : throw new ArgumentException($"An idempotency key has 1 to {KeyLength} visible ASCII characters.", nameof(key));
}
