using System.Security.Cryptography;
using System.Text;
using Kevytasiointi.Casework.Records.Keys;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>Exact-word search over sealed cards: a word becomes an HMAC under a key derived from the authority's data key.</summary>
public sealed class SearchIndex(Sealer sealer)
{
    private const int TokenSize = 16;

    /// <summary>
    /// The tokens of texts: each word of a name or title, and each identifier as a whole (separator included), folded to one case without culture.
    /// Distinct, ordered. <see cref="SearchWords"/> says what a word is.
    /// </summary>
    public IReadOnlyList<string> Tokens(DataKey authorityKey, IEnumerable<string> texts)
    {
        Span<byte> key = stackalloc byte[KeyStore.KeySize];
        sealer.Derive(authorityKey, "index/1"u8, key);
        var tokens = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(SearchWords.Of))
        {
            tokens.Add(Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(word)).AsSpan(0, TokenSize)));
        }

        CryptographicOperations.ZeroMemory(key);
        return [.. tokens];
    }
}
