using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Desk;

/// <summary>The feature's acts and queries.</summary>
public static class DeskRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddScoped<InboxQuery>()
        .AddScoped<DeskCaseQuery>()
        .AddScoped<DeskAct>()
        .AddScoped<TakeCase>()
        .AddScoped<GiveCaseNumber>()
        .AddScoped<HandleCase>();
}
