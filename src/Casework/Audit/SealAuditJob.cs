using Kevytasiointi.Casework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Audit;

/// <summary>Seals the audit log every five seconds, on one node at a time.</summary>
public sealed class SealAuditJob(IServiceScopeFactory scopes) : IBackgroundJob
{
    /// <inheritdoc/>
    public string Name => "seal-audit";

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public bool TakesTurns => true;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SealAudit>().ExecuteAsync(cancellation);
    }
}
