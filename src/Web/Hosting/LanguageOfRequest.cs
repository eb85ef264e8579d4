using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Which language a request is answered in: the address decides; without it, what the browser asks for; else Finnish .</summary>
public static class LanguageOfRequest
{
    /// <summary>The language of the answer. Never reads the thread's culture.</summary>
    public static Language Of(HttpContext context)
    {
        if (LanguageCodes.TryParse(FirstSegment(context.Request.Path), out var language))
        {
            return language;
        }

        foreach (var asked in context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(asked => asked.Quality ?? 1))
        {
            if (asked.Quality != 0 && LanguageCodes.TryParse(Primary(asked.Value.ToString()), out language))
            {
                return language;
            }
        }

        return Language.Fi;
    }

    private static string FirstSegment(PathString path)
    {
        var text = path.Value ?? "";
        var end = text.IndexOf('/', Math.Min(1, text.Length));
        return text.Length == 0 ? "" : end < 0 ? text[1..] : text[1..end];
    }

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
