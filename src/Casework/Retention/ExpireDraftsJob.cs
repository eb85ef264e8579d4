using Kevytasiointi.Casework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Retention;

/// <summary>Looks at drafts near their end once an hour.</summary>
public sealed class ExpireDraftsJob(IServiceScopeFactory scopes) : IBackgroundJob
{
    /// <inheritdoc/>
    public string Name => "expire-drafts";

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public bool TakesTurns => true;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ExpireDrafts>().ExecuteAsync(cancellation);
    }
}
