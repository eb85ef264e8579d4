using System.Security.Cryptography;
using System.Text;
using Kevytasiointi.Casework.Catalogue.Search;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>The public catalogue at a moment: what is offered, what is ready-made, and the search over both. It never changes, so that many read it at once.</summary>
public sealed class PublicCatalogue
{
    private readonly Dictionary<string, FormDefinition> procedures;
    private readonly Dictionary<string, Authority> authorities;
    private readonly Dictionary<Language, CatalogueShelf> shelves;

    /// <summary>A catalogue of these offers and ready-made procedures.</summary>
    /// <param name="offers">The offers, by id.</param>
    /// <param name="readyMade">The newest version of each ready-made procedure.</param>
    /// <param name="before">The catalogue of a moment ago, or none: its index is kept while the forms are the same.</param>
    public PublicCatalogue(IReadOnlyList<CataloguedOffer> offers, IReadOnlyList<FormDefinition> readyMade, PublicCatalogue? before = null)
    {
        Offers = offers;
        ReadyMade = readyMade;
        Procedures = [.. offers.Select(offer => offer.Offered.Form).Concat(readyMade).DistinctBy(form => (form.Procedure, form.Version))
            .GroupBy(form => form.Procedure, StringComparer.Ordinal).Select(versions => versions.MaxBy(form => form.Version)!)
            .OrderBy(form => form.Procedure, StringComparer.Ordinal)];
        procedures = Procedures.ToDictionary(form => form.Procedure, StringComparer.Ordinal);
        authorities = offers.Select(offer => offer.Offered.Authority).DistinctBy(each => each.Id).ToDictionary(each => each.Slug, StringComparer.Ordinal);
        shelves = LanguageCodes.All.ToDictionary(language => language, language => new CatalogueShelf(this, language));
        Names = new NameIndex<Authority>(authorities.Values, authority => authority.Name);
        Index = before is not null && before.Procedures.SequenceEqual(Procedures, ReferenceEqualityComparer.Instance) ? before.Index : new ProcedureIndex(Procedures);
        Fingerprint = FingerprintOf(offers, readyMade);
    }

    /// <summary>Every offer, by id.</summary>
    public IReadOnlyList<CataloguedOffer> Offers { get; }

    /// <summary>The newest version of each ready-made procedure.</summary>
    public IReadOnlyList<FormDefinition> ReadyMade { get; }

    /// <summary>The newest version of each procedure that is offered or ready-made, by key.</summary>
    public IReadOnlyList<FormDefinition> Procedures { get; }

    /// <summary>The authorities that offer something, in no promised order.</summary>
    public IReadOnlyCollection<Authority> Authorities => authorities.Values;

    /// <summary>The search over the procedures.</summary>
    public ProcedureIndex Index { get; }

    /// <summary>The search over the names of <see cref="Authorities"/>.</summary>
    public NameIndex<Authority> Names { get; }

    /// <summary>The same for the same content, on whichever machine: SHA-256 in hexadecimal.</summary>
    public string Fingerprint { get; }

    /// <summary>The catalogue in the order of a language.</summary>
    public CatalogueShelf In(Language language) => shelves[language];

    /// <summary>The procedure with a key, or none.</summary>
    public FormDefinition? FindProcedure(string key) => procedures.GetValueOrDefault(key);

    /// <summary>The authority with a slug that offers something, or none.</summary>
    public Authority? FindAuthority(string slug) => authorities.GetValueOrDefault(slug);

    /// <summary>Whether it shows these offers and procedures, so that nothing needs to be made anew.</summary>
    public bool Shows(IReadOnlyList<CataloguedOffer> offers, IReadOnlyList<FormDefinition> readyMade) =>
        offers.Count == Offers.Count && readyMade.SequenceEqual(ReadyMade, ReferenceEqualityComparer.Instance)
        && offers.Zip(Offers).All(pair => pair.First.Offer.Id == pair.Second.Offer.Id && pair.First.Offer.State == pair.Second.Offer.State
            && pair.First.Offer.CurrentVersionId == pair.Second.Offer.CurrentVersionId);

    private static string FingerprintOf(IEnumerable<CataloguedOffer> offers, IEnumerable<FormDefinition> readyMade)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var offer in offers)
        {
            hash.AppendData(offer.Offer.Id.ToByteArray());
            hash.AppendData(offer.Offer.CurrentVersionId.ToByteArray());
            hash.AppendData([(byte)offer.Offer.State]);
        }

        foreach (var form in readyMade)
        {
            hash.AppendData(Encoding.ASCII.GetBytes(form.Sha256));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
