using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Operating;

/// <summary>The operator's acts.</summary>
public static class OperatingRegistration
{
    /// <summary>Adds them, and the check of keys at start.</summary>
    public static IServiceCollection AddOperating(this IServiceCollection services) => services
        .AddScoped<ReadyKeys>()
        .AddScoped<ReadyKeyRing>()
        .AddScoped<RotateKeys>()
        .AddScoped<RetireKeys>()
        .AddScoped<BackUpKeys>()
        .AddScoped<RestoreKeys>();
}
