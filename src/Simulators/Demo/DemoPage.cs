using Kevytasiointi.Forms.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>A page of the demonstration. Open to everyone; its language comes from <c>?lang=</c>, else from the browser, else it is Finnish.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public abstract class DemoPage : PageModel
{
    /// <summary>The layout of the service, by path: this assembly knows nothing of the service's pages.</summary>
    public const string Layout = "/Components/_Layout.cshtml";

    private static readonly Texts Texts = Texts.Embedded(typeof(DemoPage).Assembly, "Simulators");

    /// <summary>The language asked for in the address, if any.</summary>
    [BindProperty(SupportsGet = true, Name = "lang")]
    public string? Lang { get; set; }

    /// <summary>The reader's language.</summary>
    public Language Language => LanguageCodes.TryParse(Lang, out var asked) ? asked : Browsers();

    /// <summary>Words in the reader's language.</summary>
    public string Say(string key, params ReadOnlySpan<string> arguments) => Texts[Language, key, arguments];

    /// <summary>Words in another language.</summary>
    public string Say(Language language, string key) => Texts[language, key];

    private Language Browsers()
    {
        foreach (var asked in Request.GetTypedHeaders().AcceptLanguage.Where(asked => asked.Quality != 0).OrderByDescending(asked => asked.Quality ?? 1))
        {
            if (LanguageCodes.TryParse(asked.Value.ToString().Split('-')[0].ToLowerInvariant(), out var language))
            {
                return language;
            }
        }

        return Language.Fi;
    }
}
