using Kevytasiointi.Casework.Records.Keys;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>Exact-word search over sealed cards: a word becomes an HMAC under a key derived from the authority's data key.</summary>
public sealed class SearchIndex(Sealer sealer)
{
    /// <summary>
    /// The tokens of texts: each word of a name or title, and each identifier as a whole (separator included), folded to one case without culture.
    /// Distinct, ordered.
    /// </summary>
    public IReadOnlyList<string> Tokens(DataKey authorityKey, IEnumerable<string> texts) => throw new NotImplementedException(sealer.ToString());
}
