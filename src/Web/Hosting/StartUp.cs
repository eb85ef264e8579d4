using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Registers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Web.Hosting;

/// <summary>What must be in order before the first answer: database up to date, keys there, procedures loaded, and in demo mode the made-up world.</summary>
public static class StartUp
{
    /// <summary>Puts it in order, or ends with the reason.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var places = services.GetRequiredService<Places>();
        var log = services.GetRequiredService<ILogger<Places>>();
        services.GetRequiredService<AuthorityRegister>(); // a broken file is told at start, not to the first reader
        Directory.CreateDirectory(places.Data);
        await services.GetRequiredService<CaseworkDb>().Database.MigrateAsync();
        await services.GetRequiredService<ReadyKeys>().ExecuteAsync(CancellationToken.None);
        await services.GetRequiredService<ReadyKeyRing>().ExecuteAsync(CancellationToken.None);
        foreach (var finding in await services.GetRequiredService<LoadProcedures>().ExecuteAsync(places.Procedures, CancellationToken.None))
        {
            log.Log(finding.IsError ? LogLevel.Error : LogLevel.Warning, "{Outcome} {Finding}", finding.IsError ? "A procedure file was refused, and the version the service had stays." : "A procedure file was taken.", finding);
        }

        if (services.GetRequiredService<FaceSettings>().IsDemo)
        {
            var register = ImportRegister.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "registers", "demo.json")));
            foreach (var fault in await services.GetRequiredService<ImportRegister>().ExecuteAsync(register, CancellationToken.None))
            {
                log.LogError("{Fault}", fault);
            }
        }

        // The offers of a whole country are some seconds' reading: before the first reader, not while one waits.
        await services.GetRequiredService<CatalogueLibrary>().GetAsync(services.GetRequiredService<CatalogueQuery>(), CancellationToken.None);
    }
}
