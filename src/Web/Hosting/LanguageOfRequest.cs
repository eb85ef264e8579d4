using Kevytasiointi.Forms.Languages;
using Microsoft.AspNetCore.Diagnostics;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Which language a request is answered in: the address decides; without it, what the browser asks for; else Finnish .</summary>
public static class LanguageOfRequest
{
    /// <summary>The language of the answer. Never reads the thread's culture.</summary>
    public static Language Of(HttpContext context) => Of(AskedPath(context), context.Request);

    /// <summary>The language of an answer about another path than the request's.</summary>
    public static Language Of(PathString path, HttpRequest request)
    {
        if (LanguageCodes.TryParse(FirstSegment(path), out var language))
        {
            return language;
        }

        foreach (var asked in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(asked => asked.Quality ?? 1))
        {
            if (asked.Quality != 0 && LanguageCodes.TryParse(Primary(asked.Value.ToString()), out language))
            {
                return language;
            }
        }

        return Language.Fi;
    }

    /// <summary>The path the reader asked for: an error page is shown at an address of its own, but in the language of the page that failed.</summary>
    public static PathString AskedPath(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? context.Request.Path;

    private static string FirstSegment(PathString path)
    {
        var text = path.Value ?? "";
        var end = text.IndexOf('/', Math.Min(1, text.Length));
        return text.Length == 0 ? "" : end < 0 ? text[1..] : text[1..end];
    }

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
