namespace Kevytasiointi.Casework.Outbox;

/// <summary>
/// How long to wait before the next try: 30 s after the first failure, then twice as long each time, at most 6 h. A random part of up to a half spreads
/// what failed together.
/// </summary>
public static class BackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Last = TimeSpan.FromHours(4);

    /// <summary>The shortest wait.</summary>
    public static TimeSpan Shortest => First;

    /// <summary>The longest wait.</summary>
    public static TimeSpan Longest => Last * 1.5;

    /// <summary>The wait after the try of this number, from 1.</summary>
    /// <param name="attempts">Tries so far.</param>
    /// <param name="failure">The code of the last failure; one that time does not mend waits longest.</param>
    /// <param name="random">Where the random part comes from.</param>
    public static TimeSpan After(int attempts, string failure, Random random)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 20);
        var wait = DeliveryFailure.Lasting.Contains(failure) ? Last : TimeSpan.FromTicks(Math.Min(First.Ticks << doublings, Last.Ticks));
        return wait * (1 + (random.NextDouble() / 2));
    }
}
