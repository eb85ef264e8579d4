using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Outside;

/// <summary>The outside world that the service asks.</summary>
public static class OutsideRegistration
{
    /// <summary>Adds it. The host gives <see cref="CompanyRegisterSettings"/>.</summary>
    public static IServiceCollection AddOutside(this IServiceCollection services) => services.AddSingleton<ICompanyRegister>(provider =>
    {
        var settings = provider.GetRequiredService<CompanyRegisterSettings>();
        return settings.Address is { } address
            ? new RememberingCompanyRegister(new OpenCompanyRegister(address, settings.Patience), provider.GetRequiredService<TimeProvider>())
            : new NoCompanyRegister();
    });
}
