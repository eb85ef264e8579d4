using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Transfers;

/// <summary>The feature's acts and queries.</summary>
public static class TransfersRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddTransfers(this IServiceCollection services) => services
        .AddScoped<PackageBuilder>()
        .AddScoped<PackageQuery>()
        .AddScoped<TransferQuery>()
        .AddScoped<TakePackage>()
        .AddScoped<CompleteTransfer>();
}
