using Kevytasiointi.Forms.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Simulators;

/// <summary>The base of the demo's own pages: open to everyone, in the language of <c>?lang=</c>, else what the browser asks for, else Finnish.</summary>
[AllowAnonymous]
public abstract class DemoPage : PageModel
{
    private static readonly Texts Words = Texts.Embedded(typeof(DemoPage).Assembly, "Simulators");

    /// <summary>The reader's language.</summary>
    public Language Language => LanguageCodes.TryParse(Request.Query["lang"], out var language) ? language : OfBrowser();

    /// <summary>A text of the demo in the reader's language.</summary>
    public string T(string key) => Words[Language, key];

    /// <summary>The other languages of this page: the same address with another <c>lang</c>.</summary>
    public IEnumerable<(Language Language, string Name, string Href)> OtherLanguages() =>
        from language in LanguageCodes.All
        where language != Language
        let query = QueryString.Create(Request.Query.Where(part => part.Key != "lang")).Add("lang", language.Code())
        select (language, Words[language, "ThisPage"], $"{Request.PathBase}{Request.Path}{query}");

    /// <summary>The same rule as the service's layout has for an address without a language.</summary>
    private Language OfBrowser()
    {
        foreach (var asked in Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(asked => asked.Quality ?? 1))
        {
            if (asked.Quality != 0 && LanguageCodes.TryParse(asked.Value.ToString().Split('-')[0].ToLowerInvariant(), out var language))
            {
                return language;
            }
        }

        return Language.Fi;
    }
}
