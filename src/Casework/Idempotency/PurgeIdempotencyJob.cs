using Kevytasiointi.Casework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Idempotency;

/// <summary>Purges old answers every hour, on one node at a time.</summary>
public sealed class PurgeIdempotencyJob(IServiceScopeFactory scopes) : IBackgroundJob
{
    /// <inheritdoc/>
    public string Name => "purge-idempotency";

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public bool TakesTurns => true;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PurgeIdempotency>().ExecuteAsync(cancellation);
    }
}
