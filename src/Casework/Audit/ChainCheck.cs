namespace Kevytasiointi.Casework.Audit;

/// <summary>One link as it stands in a row.</summary>
internal readonly record struct ChainLink(long Sequence, byte[] Previous, byte[] Hash, byte[] Recomputed, Guid? RowId);

/// <summary>
/// Walks one chain from its first link to its head and names what is altered, missing, cut or added. An altered row whose hash was made to fit again is
/// found by the next link, or the head, that still holds the hash it had.
/// </summary>
internal sealed class ChainCheck(string name, Guid subject, int? month, Findings findings)
{
    private byte[] head = new byte[32];
    private bool headNamed;
    private Guid? lastRow;

    /// <summary>Number of the last link seen.</summary>
    public long Last { get; private set; }

    /// <summary>Links seen.</summary>
    public long Seen { get; private set; }

    /// <summary>The next row in order of number.</summary>
    public void Next(ChainLink link)
    {
        Seen++;
        if (link.Sequence <= Last)
        {
            Find(FindingKind.Added, link.Sequence, link.RowId, "stands twice");
            return;
        }

        var follows = link.Sequence == Last + 1;
        if (!follows)
        {
            FindRange(FindingKind.Missing, Last + 1, link.Sequence - 1, "missing");
        }
        else if (!link.Previous.AsSpan().SequenceEqual(head) && !headNamed && link.Hash.AsSpan().SequenceEqual(link.Recomputed))
        {
            if (Last == 0)
            {
                Find(FindingKind.Altered, link.Sequence, link.RowId, "is not linked to the beginning");
            }
            else
            {
                NameLast("was altered and its hash made to fit: the next link holds the hash it had");
            }
        }

        (Last, head, lastRow, headNamed) = (link.Sequence, link.Hash, link.RowId, false);
        if (!link.Hash.AsSpan().SequenceEqual(link.Recomputed))
        {
            NameLast("was altered: its hash does not fit what it says");
        }
    }

    /// <summary>The end of the rows: compares with what a head says.</summary>
    public void End(long count, byte[]? hash)
    {
        if (Last < count)
        {
            FindRange(FindingKind.Truncated, Last + 1, count, "cut off the end");
        }
        else if (Last > count)
        {
            FindRange(FindingKind.Added, count + 1, Last, "past the end that the head tells");
        }
        else if (!head.AsSpan().SequenceEqual(hash ?? new byte[32]) && !headNamed)
        {
            NameLast("or the head was altered: the head holds another hash");
        }
    }

    /// <summary>Names a damage of this chain.</summary>
    public void Find(FindingKind kind, long? sequence, Guid? rowId, string words) => findings.Add(new VerificationFinding(
        kind, subject, month, sequence, rowId, FormattableString.Invariant($"{name}{(sequence is null ? "" : $", link {sequence}")}{(rowId is null ? "" : $" (row {rowId})")} {words}.")));

    /// <summary>Names several links at once.</summary>
    public void FindRange(FindingKind kind, long first, long last, string words) => findings.Add(new VerificationFinding(
        kind, subject, month, first, null, FormattableString.Invariant($"{name}, {(first == last ? $"link {first} is" : $"links {first} to {last} are")} {words}.")));

    /// <summary>The row after the last one cannot be read, and so nothing after it either.</summary>
    public void FindUnreadable() => findings.Add(new VerificationFinding(FindingKind.Altered, subject, month, Last + 1, null, FormattableString.Invariant(
        $"{name}, the row after link {Last} was altered: it holds what cannot be read. What comes after it was not verified; put the row right and verify again.")));

    private void NameLast(string words)
    {
        headNamed = true;
        Find(FindingKind.Altered, Last, lastRow, words);
    }
}
