using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kevytasiointi.Bench.Reference;

/// <summary>The reference for pages that everybody sees: bare Kestrel, which answers each address with the bytes that were put there, from memory.</summary>
public static class KeptAnswers
{
    /// <summary>Serves until told to end.</summary>
    public static async Task RunAsync()
    {
        var kept = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        app.Run(async context =>
        {
            var address = context.Request.Path + context.Request.QueryString.Value;
            if (HttpMethods.IsPut(context.Request.Method))
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                kept[address] = body.ToArray();
            }
            else if (kept.TryGetValue(address, out var bytes))
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.ContentLength = bytes.Length;
                await context.Response.Body.WriteAsync(bytes);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        });
        await app.RunAsync();
    }
}
