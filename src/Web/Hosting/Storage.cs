using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Registers;
using Kevytasiointi.Casework.Sealing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Where everything is kept: database, files, keys.</summary>
public static class Storage
{
    /// <summary>Adds the stores by the settings. A relative folder is relative to the program's content root.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var root = builder.Environment.ContentRootPath;
        builder.Services.AddSingleton(Settings);
        builder.Services.AddDbContextPool<CaseworkDb>((services, options) => Database.Configure(options, services.GetRequiredService<Places>().Database));
        builder.Services.AddSingleton(services => new KeyStore(new KeyStoreSettings
        {
            Folder = services.GetRequiredService<Places>().Keys,
            DataFolder = services.GetRequiredService<Places>().Data,
        }));
        builder.Services.AddSingleton(services => new AuditHeadsSettings { Folder = services.GetRequiredService<Places>().AuditHeads });
        builder.Services.AddSingleton<Sealer>();
        builder.Services.AddSingleton<SearchIndex>();
        builder.Services.AddSingleton(services => new AttachmentStoreSettings(Path.Combine(services.GetRequiredService<Places>().Data, "attachments")));
        builder.Services.AddSingleton(services => services.GetRequiredService<Places>().Registers);
        builder.Services.AddDataProtection().SetApplicationName("Kevytasiointi").PersistKeysToDbContext<CaseworkDb>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((ring, scopes) => ring.XmlEncryptor = new SealRingKey(scopes));

        Places Settings(IServiceProvider services)
        {
            var settings = services.GetRequiredService<IOptions<ServiceSettings>>().Value;
            return Places.Of(settings, root);
        }
    }
}

/// <summary>The absolute folders of the instance and its database.</summary>
public sealed record Places(string Data, string Keys, string AuditHeads, string Procedures, RegisterFolders Registers, DatabaseSettings Database)
{
    /// <summary>Reads them from the settings.</summary>
    public static Places Of(ServiceSettings settings, string contentRoot)
    {
        var data = Path.GetFullPath(settings.DataFolder, contentRoot);
        return new Places(
            data,
            Path.GetFullPath(settings.KeyFolder, contentRoot),
            Path.GetFullPath(settings.AuditHeadsFolder ?? settings.KeyFolder + "-audit", contentRoot),
            settings.ProceduresFolder is { } folder ? Path.GetFullPath(folder, contentRoot) : Path.Combine(AppContext.BaseDirectory, "procedures"),
            new RegisterFolders(Path.Combine(AppContext.BaseDirectory, "registers"), Path.Combine(data, "registers")),
            new DatabaseSettings
            {
                Provider = settings.Database.Provider,
                ConnectionString = settings.Database.Provider == "Sqlite" && settings.Database.ConnectionString.Length == 0
                    ? $"Data Source={Path.Combine(data, "kevytasiointi.db")}"
                    : settings.Database.ConnectionString,
            });
    }
}
