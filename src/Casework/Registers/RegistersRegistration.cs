using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Registers;

/// <summary>The register of authorities and its renewal.</summary>
public static class RegistersRegistration
{
    /// <summary>Adds them; the host tells where the files are (<see cref="RegisterFolders"/>).</summary>
    public static IServiceCollection AddRegisters(this IServiceCollection services) => services
        .AddSingleton(provider => provider.GetRequiredService<RegisterFolders>().Open())
        .AddScoped<CompareRegister>()
        .AddScoped<RenewRegister>();
}
