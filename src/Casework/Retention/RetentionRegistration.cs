using Kevytasiointi.Casework.Leases;
using Kevytasiointi.Casework.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Retention;

/// <summary>What retention needs from the container.</summary>
public static class RetentionRegistration
{
    /// <summary>Adds the end of drafts. The host gives <see cref="FindCustomerEmail"/>, scoped.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddScoped<ExpireDrafts>()
        .AddScoped<ExpiryNotice>()
        .AddScoped<RemoveDraft>()
        .AddScoped<IDeliverer, PurgeFiles>()
        .AddSingleton<IBackgroundJob, ExpireDraftsJob>();
}
