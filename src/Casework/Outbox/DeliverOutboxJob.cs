using Kevytasiointi.Casework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Outbox;

/// <summary>Delivers the outbox on every node: at once when woken, and every five seconds for what others wrote or what has waited enough.</summary>
public sealed class DeliverOutboxJob(IServiceScopeFactory scopes, OutboxSignal signal) : IBackgroundJob
{
    /// <inheritdoc/>
    public string Name => "deliver-outbox";

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public bool TakesTurns => false;

    /// <inheritdoc/>
    public Task WokenAsync(CancellationToken cancellation) => signal.WaitAsync(cancellation);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeliverOutbox>().ExecuteAsync(cancellation);
    }
}
