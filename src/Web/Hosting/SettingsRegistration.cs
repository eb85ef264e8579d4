using Kevytasiointi.Casework.Nudges;
using Microsoft.Extensions.Options;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Binds the settings and has them checked before the service answers anybody.</summary>
public static class SettingsRegistration
{
    /// <summary>Adds the settings.</summary>
    public static void AddServiceSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<ServiceSettings>, ServiceSettingsCheck>();
        builder.Services.AddOptions<ServiceSettings>()
            .Bind(builder.Configuration.GetSection(ServiceSettings.Section))
            .Configure<IConfiguration>((settings, configuration) =>
                settings.Database.ConnectionString = configuration.GetConnectionString("Kevytasiointi") ?? settings.Database.ConnectionString)
            .PostConfigure(settings =>
            {
                if (settings is { Demo: true, Map.TileUrl: null })
                {
                    (settings.Map.TileUrl, settings.Map.Attribution) = (MapSettings.DemoTiles, "Kevytasiointi (demo)");
                }
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddOptions<MailSettings>().Bind(builder.Configuration.GetSection("Kevytasiointi:Mail")).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<ServiceSettings>>().Value.CompanyRegister);
        builder.Services.AddSingleton(services => new ServiceAddress(services.GetRequiredService<IOptions<ServiceSettings>>().Value.PublicUrl!));
    }

    /// <summary>Whether the instance runs in demo mode.</summary>
    public static bool IsDemo(this WebApplicationBuilder builder) => builder.Configuration.GetValue<bool>("Kevytasiointi:Demo");
}
