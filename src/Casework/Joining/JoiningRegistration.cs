using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Joining;

/// <summary>The feature's acts and queries.</summary>
public static class JoiningRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddJoining(this IServiceCollection services) => services
        .AddScoped<ImportRegister>();
}
