namespace Kevytasiointi.Casework.Audit;

/// <summary>Gathers what a verification finds, up to a number that a person can still read.</summary>
internal sealed class Findings
{
    private const int Limit = 1000;
    private readonly List<VerificationFinding> kept = [];
    private readonly List<string> notes = [];
    private long more;

    public void Add(VerificationFinding finding)
    {
        if (kept.Count < Limit)
        {
            kept.Add(finding);
        }
        else
        {
            more++;
        }
    }

    /// <summary>Whether a row could not be read because a column holds what no row of ours has: a code that is none, a text where a number stands.</summary>
    public static bool IsUnreadable(Exception fault) => fault is InvalidOperationException or FormatException or InvalidCastException or OverflowException or ArgumentException;

    public void Note(string words) => notes.Add(words);

    public VerificationReport Report(string what, int chains, long links)
    {
        if (more > 0)
        {
            notes.Add(FormattableString.Invariant($"{more} more findings are not listed."));
        }

        return new VerificationReport(what, chains, links, kept, notes);
    }
}
