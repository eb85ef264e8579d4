using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Sealing;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kevytasiointi.Web.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: database, files and keys can be used. A dead mail server is not unreadiness: what is
/// owed waits in the outbox (contracts 1).
/// </summary>
public static class Health
{
    /// <summary>Adds the checks.</summary>
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", tags: ["ready"])
        .AddCheck<StoreCheck>("attachments", tags: ["ready"])
        .AddCheck<KeyCheck>("keys", tags: ["ready"]);

    /// <summary>Opens the two addresses to everyone; they tell one word.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }

    private sealed class DatabaseCheck(CaseworkDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }

    private sealed class StoreCheck(AttachmentStore store) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(store.IsReady() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }

    private sealed class KeyCheck(Sealer sealer) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                sealer.NewKey(Guid.Empty);
                return Task.FromResult(HealthCheckResult.Healthy());
            }
            catch (Exception fault) when (fault is KeyStoreException or IOException or UnauthorizedAccessException)
            {
                return Task.FromResult(HealthCheckResult.Unhealthy());
            }
        }
    }
}
