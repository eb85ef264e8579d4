using System.Buffers.Binary;

namespace Kevytasiointi.Casework.Audit;

/// <summary>
/// Everything the log outside the database told of one chain, in order of number. Every line counts, not only the last: whoever cuts the end off and
/// lets the sealer link it anew, altered, gets a fitting new head, but an older line still holds the hash that was.
/// </summary>
internal sealed class ToldChain
{
    private readonly List<(long Count, UInt128 Hash)> heads = []; // half of each hash is enough to tell, and spares memory
    private int next;
    private long agreed;

    /// <summary>The most links any line told of.</summary>
    public long Most { get; private set; }

    /// <summary>Whether a line told that the month was closed with a signature.</summary>
    public bool Closed { get; private set; }

    public void Add(AuditHead head)
    {
        heads.Add((head.Count, Half(Convert.FromHexString(head.Hash))));
        Most = Math.Max(Most, head.Count);
        Closed |= head.Signature is not null;
    }

    public void Sort() => heads.Sort();

    /// <summary>Compares a link with what was told when it was the head; rows come in order of number. Gives the first link in doubt when they differ.</summary>
    public long? Differs(long sequence, ReadOnlySpan<byte> hash)
    {
        long? doubtful = null;
        for (; next < heads.Count && heads[next].Count <= sequence; next++)
        {
            if (heads[next].Count == sequence && (hash.Length < 16 || heads[next].Hash != Half(hash)))
            {
                doubtful = agreed + 1;
            }
        }

        if (doubtful is null)
        {
            agreed = next > 0 && heads[next - 1].Count == sequence ? sequence : agreed;
            return null;
        }

        next = heads.Count; // what follows a rewritten link differs too, and is named with it
        return doubtful;
    }

    private static UInt128 Half(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);
}
