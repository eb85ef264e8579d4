using Kevytasiointi.Casework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Idempotency;

/// <summary>What idempotent requests need from the container.</summary>
public static class IdempotencyRegistration
{
    /// <summary>Adds the stored answers and the job that forgets old ones.</summary>
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services
        .AddScoped<IdempotentAnswers>()
        .AddScoped<PurgeIdempotency>()
        .AddSingleton<IBackgroundJob, PurgeIdempotencyJob>();
}
