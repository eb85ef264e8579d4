using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>What the catalogue has for a filter; the page and the data show the same.</summary>
/// <param name="Matching">The procedures that fit words, theme and procedure, wherever they are offered; the best first, or by name when there are no words.</param>
/// <param name="Offered">Those of them that somebody offers here, with their offers by authority.</param>
/// <param name="Authorities">Authorities that the words name.</param>
public sealed record CatalogueResult(IReadOnlyList<FormDefinition> Matching, IReadOnlyList<ProcedureOffers> Offered, IReadOnlyList<Authority> Authorities)
{
    private const int MostAuthorities = 5;

    /// <summary>Every offer in the order shown.</summary>
    public IEnumerable<CataloguedOffer> Offers => Offered.SelectMany(each => each.Offers);

    /// <summary>Finds it.</summary>
    public static CatalogueResult Of(PublicCatalogue catalogue, CatalogueFilter filter, Language language)
    {
        if (filter.UnknownMunicipality is not null || filter.HasUnknown)
        {
            return new CatalogueResult([], [], []);
        }

        var shelf = catalogue.In(language);
        var fitting = filter.Words.Length > 0 ? catalogue.Index.Find(filter.Words, language).Select(found => found.Form) : shelf.Procedures;
        var matching = fitting.Where(form => (filter.Theme is not { } theme || form.Themes.Contains(theme)) && (filter.Procedure is null || form.Procedure == filter.Procedure.Procedure)).ToList();
        var here = Here(shelf, filter);
        return new CatalogueResult(
            matching,
            [.. matching.Where(form => here.ContainsKey(form.Procedure)).Select(form => new ProcedureOffers(form, here[form.Procedure]))],
            filter is { Typed.Length: > 0, Authority: null } ? [.. catalogue.Names.Find(filter.Typed).Take(MostAuthorities)] : []);
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<CataloguedOffer>> Here(CatalogueShelf shelf, CatalogueFilter filter) => filter switch
    {
        { Municipality: { } place, Authority: { } authority } => CatalogueShelf.Group(shelf.OffersBy(authority).Where(offer => offer.Covers(place.Code))),
        { Municipality: { } place } => CatalogueShelf.Group(shelf.OffersIn(place.Code)),
        { Authority: { } authority } => CatalogueShelf.Group(shelf.OffersBy(authority)),
        _ => shelf.ByProcedure,
    };
}

/// <summary>A procedure and who offers it.</summary>
public sealed record ProcedureOffers(FormDefinition Form, IReadOnlyList<CataloguedOffer> Offers);
