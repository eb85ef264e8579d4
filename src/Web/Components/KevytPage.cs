using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Web.Components;

/// <summary>
/// The base of every page: the reader's language (from <c>/{lang:lang}/…</c> in the address), the page's words, and the shell around it.
/// A page names its words (<see cref="Texts"/>) and, before it is shown, sets <c>Shell.Title</c>; the layout does the rest.
/// </summary>
public abstract class KevytPage : PageModel
{
    /// <summary>The reader's language.</summary>
    public Language Language => LanguageOfRequest.Of(HttpContext);

    /// <summary>The page's words in the reader's language.</summary>
    public PageTexts T => new(Texts, Language);

    /// <summary>What the layout shows around the page. Made from the request when first asked for; set its properties freely.</summary>
    public Shell Shell => field ??= Shell.For(HttpContext);

    /// <summary>The feature's words, for example <c>Texts.Embedded(typeof(FilingTexts).Assembly, "Filing")</c> kept in a static field.</summary>
    protected abstract Texts Texts { get; }
}
