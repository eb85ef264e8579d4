namespace Kevytasiointi.Casework.Leases;

/// <summary>Work that goes on in the background of every node: one run of it, how often, and whether nodes must take turns.</summary>
public interface IBackgroundJob
{
    /// <summary>The name of its lease and of its log lines.</summary>
    string Name { get; }

    /// <summary>From the end of a run to the start of the next.</summary>
    TimeSpan Interval { get; }

    /// <summary>
    /// Whether one node at a time may run it, under the lease of its name. A job that leases each piece of its work by itself says no, and is then
    /// run by the node that was woken.
    /// </summary>
    bool TakesTurns { get; }

    /// <summary>Ends when there is work before the interval is over; a job nobody wakes waits for ever.</summary>
    Task WokenAsync(CancellationToken cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    /// <summary>One run. A fault is logged by the caller, and the job is tried again after the interval.</summary>
    Task RunAsync(CancellationToken cancellation);
}
