using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Hosting;

/// <summary>The page in another language.</summary>
/// <param name="Language">That language.</param>
/// <param name="Name">Its name in itself: Suomi, Svenska, English.</param>
/// <param name="Href">The same path and query with the other language's code.</param>
/// <param name="IsCurrent">Whether the reader is in it now.</param>
public sealed record LanguageLink(Language Language, string Name, string Href, bool IsCurrent);

/// <summary>The switch of language: the reader stays on the page, and so does everything saved .</summary>
public static class LanguageLinks
{
    /// <summary>One link per language of the service. A page without a language in its address leads to the front page.</summary>
    public static IReadOnlyList<LanguageLink> For(HttpContext context)
    {
        var current = LanguageOfRequest.Of(context);
        return [.. LanguageCodes.All.Select(language => new LanguageLink(language, Name(language), Href(context, language), language == current))];
    }

    private static string Href(HttpContext context, Language language)
    {
        var segments = (LanguageOfRequest.AskedPath(context).Value ?? "/").Split('/');
        if (segments.Length < 2 || !LanguageCodes.TryParse(segments[1], out _))
        {
            return $"{context.Request.PathBase}/{language.Code()}";
        }

        segments[1] = language.Code();
        return context.Request.PathBase + new PathString(string.Join('/', segments)) + context.Request.QueryString;
    }

    private static string Name(Language language) => language switch
    {
        Language.Fi => "Suomi",
        Language.Sv => "Svenska",
        _ => "English",
    };
}
