using Microsoft.Extensions.Options;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Headers of every answer: nothing from elsewhere but the map's pictures from their one origin, nothing inline, no framing, no sniffing, and no trace of a signed-in page in a cache.</summary>
public static class SecurityHeaders
{
    /// <summary>Sets them before anything is written.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = Policy(app.Services.GetRequiredService<IOptions<ServiceSettings>>().Value.Map.Origin);
        app.Use((context, next) => SetAsync(context, next, policy));
    }

    private static string Policy(string? pictures) =>
        $"default-src 'none'; style-src 'self'; script-src 'self'; img-src {$"'self' {pictures}".TrimEnd()}; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static async Task SetAsync(HttpContext context, RequestDelegate next, string policy)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        await next(context);
    }
}
