using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Hosting;
using Kevytasiointi.Web.SignIn;

namespace Kevytasiointi.Web.Components;

/// <summary>What stands around a page: its title, whose page it is, who reads it and in which languages it can be had.</summary>
public sealed class Shell
{
    private Shell(Language language, IReadOnlyList<LanguageLink> languages)
    {
        Language = language;
        Languages = languages;
    }

    /// <summary>The reader's language.</summary>
    public Language Language { get; }

    /// <summary>The same page in every language.</summary>
    public IReadOnlyList<LanguageLink> Languages { get; }

    /// <summary>The page's name for the window: the same words as its <c>h1</c>. Empty leaves the service's name alone.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whether the page shows mistakes; the window's title then begins with "Virhe:" so that it is heard first (WCAG 2.4.2, 3.3.1).</summary>
    public bool HasErrors { get; set; }

    /// <summary>The authority whose page this is, in the reader's language, or none on the service's own pages.</summary>
    public string? AuthorityName { get; set; }

    /// <summary>The name of who is signed in, or none.</summary>
    public string? SignedInName { get; set; }

    /// <summary>Whether the page is the official's, by its address; its wordmark then leads to the desk.</summary>
    public bool IsOfficial { get; set; }

    /// <summary>Where the sign-out form posts, with an antiforgery token: a customer's and an official's session end apart from each other (R-013).</summary>
    public string SignOutHref { get; set; } = "";

    /// <summary>The desk's sections, beside its list of cases.</summary>
    public IReadOnlyList<SectionLink> Sections { get; set; } = [];

    /// <summary>Whether the page shows a rehearsal case, marked as made-up on every page and on paper.</summary>
    public bool IsRehearsal { get; set; }

    /// <summary>When the session ends, or none when nobody is signed in; a page that stands open offers in time to continue it (WCAG 2.2.1, R-014).</summary>
    public SessionEnd? Session { get; private init; }

    /// <summary>Where a script asks how long the session lasts.</summary>
    public string SessionHref { get; private init; } = "";

    /// <summary>Where one signs in again and comes back to this page.</summary>
    public string SignInAgainHref { get; private init; } = "";

    /// <summary>A shell made from what the request tells: language, the other languages, and the name and role of who is signed in.</summary>
    public static Shell For(HttpContext context)
    {
        var language = LanguageOfRequest.Of(context);
        var user = context.User;
        var isOfficial = SignInSchemes.Of(LanguageOfRequest.AskedPath(context)) == SignInSchemes.Official;
        return new Shell(language, LanguageLinks.For(context))
        {
            SignedInName = user.Identity is { IsAuthenticated: true, Name: var name } ? name : null,
            IsOfficial = isOfficial,
            Session = user.Identity?.IsAuthenticated == true ? SessionEnd.Of(context) : null,
            SessionHref = $"/{language.Code()}/{(isOfficial ? "viranomainen/" : "")}istunto",
            SignInAgainHref = EndedSession.SignInHref(context),
            SignOutHref = $"/{language.Code()}/{(isOfficial ? "viranomainen/" : "")}kirjaudu-ulos",
        };
    }

    /// <summary>The shell of whatever page is being shown; a view without a page model gets one from its request.</summary>
    public static Shell Of(object? model, HttpContext context) => model is KevytPage page ? page.Shell : For(context);
}

/// <summary>A section of the desk or the settings.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="IsCurrent">Whether the reader is in it now.</param>
public sealed record SectionLink(string Text, string Href, bool IsCurrent = false);
