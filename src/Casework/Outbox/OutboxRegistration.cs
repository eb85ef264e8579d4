using Kevytasiointi.Casework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Outbox;

/// <summary>What the outbox needs from the container.</summary>
public static class OutboxRegistration
{
    /// <summary>Adds leases, the outbox, its deliverer and its metrics. Kinds of delivery are added as <see cref="IDeliverer"/>, scoped.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddScoped<WorkLeases>()
        .AddSingleton<Outgoing>()
        .AddSingleton<OutboxSignal>()
        .AddSingleton<OutboxMetrics>()
        .AddScoped(_ => new Random())
        .AddScoped<DeliverOutbox>()
        .AddScoped<OutboxQuery>()
        .AddScoped<ResendNow>()
        .AddSingleton<IBackgroundJob, DeliverOutboxJob>();
}
