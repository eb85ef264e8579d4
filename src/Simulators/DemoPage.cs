using Kevytasiointi.Forms.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Simulators;

/// <summary>The base of the demo's own pages: open to everyone, in the language of <c>?lang=</c>.</summary>
[AllowAnonymous]
public abstract class DemoPage : PageModel
{
    private static readonly Texts Words = Texts.Embedded(typeof(DemoPage).Assembly, "Simulators");

    /// <summary>The reader's language.</summary>
    public Language Language => LanguageCodes.TryParse(Request.Query["lang"], out var language) ? language : Language.Fi;

    /// <summary>A text of the demo in the reader's language.</summary>
    public string T(string key) => Words[Language, key];
}
