using System.Threading.Channels;

namespace Kevytasiointi.Casework.Outbox;

/// <summary>
/// Wakes this process's deliverer at once, so that a nudge leaves within a second of its cause. Only a hint: what is owed stands in the database
/// and is found at the next round whoever forgets to call.
/// </summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to deliver. Call after the commit, never before: the deliverer would find nothing.</summary>
    public void Wake() => calls.Writer.TryWrite(true);

    /// <summary>Ends at the next call, or at once when one came since the last wait.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await calls.Reader.ReadAsync(cancellation);
}
