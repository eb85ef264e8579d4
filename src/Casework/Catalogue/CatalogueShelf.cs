using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>
/// The catalogue in one language's order, laid out once by procedure, authority and municipality: for a reader nothing is sorted or looked through. Offers
/// stand by their authority's name.
/// </summary>
public sealed class CatalogueShelf
{
    private readonly Dictionary<Guid, int> places;
    private readonly Dictionary<string, IReadOnlyList<CataloguedOffer>> byProcedure;
    private readonly Dictionary<Guid, IReadOnlyList<CataloguedOffer>> byAuthority;
    private readonly Dictionary<string, IReadOnlyList<CataloguedOffer>> byMunicipality;
    private readonly IReadOnlyList<CataloguedOffer> everywhere;

    internal CatalogueShelf(PublicCatalogue catalogue, Language language)
    {
        Procedures = [.. catalogue.Procedures.OrderBy(form => form.Name[language], FinnishOrder.Comparer)];
        Authorities = [.. catalogue.Authorities.OrderBy(authority => authority.Name[language], FinnishOrder.Comparer)];
        places = Authorities.Select((authority, place) => (authority.Id, place)).ToDictionary();
        var offers = InOrder(catalogue.Offers).ToList();
        byProcedure = Group(offers, offer => offer.Offered.Form.Procedure);
        byAuthority = Group(offers, offer => offer.Offered.Authority.Id);
        byMunicipality = Group(offers.SelectMany(offer => offer.Offered.Settings.Area.Distinct().Select(code => (Code: code, Offer: offer))), each => each.Code)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<CataloguedOffer>)[.. group.Value.Select(each => each.Offer)], StringComparer.Ordinal);
        everywhere = [.. offers.Where(offer => offer.Offered.Settings.Area is [])];
    }

    /// <summary>The procedures by name.</summary>
    public IReadOnlyList<FormDefinition> Procedures { get; }

    /// <summary>The authorities that offer something, by name.</summary>
    public IReadOnlyList<Authority> Authorities { get; }

    /// <summary>The offers of each procedure that somebody offers, by its key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CataloguedOffer>> ByProcedure => byProcedure;

    /// <summary>The offers of a procedure.</summary>
    public IReadOnlyList<CataloguedOffer> OffersOf(string procedure) => byProcedure.GetValueOrDefault(procedure, []);

    /// <summary>The offers of an authority.</summary>
    public IReadOnlyList<CataloguedOffer> OffersBy(Authority authority) => byAuthority.GetValueOrDefault(authority.Id, []);

    /// <summary>The offers that cover a municipality.</summary>
    public IReadOnlyList<CataloguedOffer> OffersIn(string municipality)
    {
        var own = byMunicipality.GetValueOrDefault(municipality, []);
        return everywhere.Count == 0 ? own : [.. InOrder(own.Concat(everywhere))];
    }

    /// <summary>Offers by the key of their procedure, each in the order given.</summary>
    public static Dictionary<string, IReadOnlyList<CataloguedOffer>> Group(IEnumerable<CataloguedOffer> offers) => Group(offers, offer => offer.Offered.Form.Procedure);

    private static Dictionary<TKey, IReadOnlyList<T>> Group<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull =>
        items.GroupBy(key).ToDictionary(group => group.Key, group => (IReadOnlyList<T>)[.. group]);

    private IOrderedEnumerable<CataloguedOffer> InOrder(IEnumerable<CataloguedOffer> offers) => offers.OrderBy(offer => places[offer.Offered.Authority.Id]);
}
