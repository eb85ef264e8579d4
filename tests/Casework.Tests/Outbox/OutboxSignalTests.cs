using Kevytasiointi.Casework.Outbox;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outbox;

public sealed class OutboxSignalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_ends_the_wait_of_one_who_waits()
    {
        var signal = new OutboxSignal();
        var waiting = signal.WaitAsync(Stop);
        Assert.False(waiting.IsCompleted);
        signal.Wake();
        await waiting.WaitAsync(TimeSpan.FromSeconds(5), Stop);
    }

    [Fact]
    public async Task Calls_made_while_nobody_waited_end_the_next_wait_and_only_that()
    {
        var signal = new OutboxSignal();
        signal.Wake();
        signal.Wake();
        await signal.WaitAsync(Stop).WaitAsync(TimeSpan.FromSeconds(5), Stop);
        var second = signal.WaitAsync(Stop);
        Assert.False(second.IsCompleted);
        signal.Wake();
        await second;
    }
}
