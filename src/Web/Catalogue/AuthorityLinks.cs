using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The authorities that offer something, each leading to its offers.</summary>
public static class AuthorityLinks
{
    /// <summary>All of them by name.</summary>
    public static IEnumerable<TextLink> Of(PublicCatalogue catalogue, Language language) =>
        catalogue.In(language).Authorities.Select(authority => new TextLink(authority.Name[language], new CatalogueFilter { Authority = authority }.Href(language)));
}
