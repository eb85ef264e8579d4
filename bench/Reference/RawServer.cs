using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kevytasiointi.Bench.Reference;

/// <summary>The reference: bare Kestrel, which reads the same form and writes the same rows, a page from memory, or a file with a flush.</summary>
public static class RawServer
{
    /// <summary>Serves until told to end.</summary>
    /// <param name="args">Provider, the service's database, the reference's, the case to write again, a folder for files.</param>
    public static async Task RunAsync(string[] args)
    {
        var model = Guid.Parse(args[3], CultureInfo.InvariantCulture);
        var sends = RawSends.Open(args[0], SendModel.Read(args[0], args[1], model), model, args[2]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var page = new string('a', 30_000);
        app.MapGet("/hello", () => "hello");
        app.MapGet("/page", () => Results.Text(page, "text/html"));
        app.MapPost("/fi/omat/luonnos/{id:guid}/tarkistus", async (Guid id, HttpRequest request, HttpResponse response) =>
        {
            await request.ReadFormAsync();
            await sends.SendAsync(id);
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = $"/fi/omat/asiat/{id}/kuittaus";
        });
        app.MapPost("/fi/omat/luonnos/{id:guid}/liitteet", async (Guid id, HttpRequest request, HttpResponse response) =>
        {
            var path = Path.Combine(args[4], $"raw-{id}");
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                await request.Body.CopyToAsync(file);
                file.Flush(flushToDisk: true);
            }

            response.StatusCode = StatusCodes.Status303SeeOther;
        });
        await app.RunAsync();
    }
}
