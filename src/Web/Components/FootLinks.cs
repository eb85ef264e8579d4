using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>
/// The links at the foot of every page. Only pages that this build really has are linked: they are found among its endpoints, so that a link
/// appears with its page and never before it.
/// </summary>
public sealed class FootLinks(EndpointDataSource endpoints)
{
    private static readonly (string Slug, string Text)[] Wanted =
    [
        ("saavutettavuus", "Accessibility"),
        ("tietosuoja", "Privacy"),
        ("palaute", "Feedback"),
        ("tarkista", "Verify"),
        ("valmiit", "ReadyMade"),
    ];

    private readonly Lazy<(string Slug, string Text)[]> found = new(() => [.. Wanted.Where(link => Exists(endpoints, link.Slug))]);

    /// <summary>The links in the reader's language.</summary>
    public IEnumerable<TextLink> In(Language language) =>
        found.Value.Select(link => new TextLink(PageTexts.Components(language)[link.Text], $"/{language.Code()}/{link.Slug}"));

    private static bool Exists(EndpointDataSource endpoints, string slug) =>
        endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/') == $"{{lang:lang}}/{slug}");
}
