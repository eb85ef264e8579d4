using System.Globalization;
using System.Text.Json;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Catalogue.Search;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Registers;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>
/// What is asked of the catalogue: <c>?q=</c> words, <c>?kunta=</c> municipality (code or name), <c>?teema=</c> theme, <c>?viranomainen=</c> an authority's
/// slug, <c>?asiointi=</c> a procedure's key. What does not exist is kept as it was written, to be told.
/// </summary>
public sealed record CatalogueFilter
{
    /// <summary>The name of the query field that tells which page of the list is shown.</summary>
    public const string PageField = "sivu";

    /// <summary>The words that tell of the matter.</summary>
    public string Words { get; init; } = "";

    /// <summary>The words as they were typed, with the place that may have stood among them.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The municipality, or none.</summary>
    public Municipality? Municipality { get; init; }

    /// <summary>What was written for a municipality and is none of the service's today, as it was written; or none.</summary>
    public string? UnknownMunicipality { get; init; }

    /// <summary>The theme, or none.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The authority, or none.</summary>
    public Authority? Authority { get; init; }

    /// <summary>The procedure whose offers are asked for, or none.</summary>
    public FormDefinition? Procedure { get; init; }

    /// <summary>A theme, authority or procedure was asked for that is not here.</summary>
    public bool HasUnknown { get; init; }

    /// <summary>Whether nothing narrows the catalogue.</summary>
    public bool IsOpen => this == new CatalogueFilter { HasUnknown = HasUnknown };

    /// <summary>What a request asks.</summary>
    public static CatalogueFilter Read(IQueryCollection query, PublicCatalogue catalogue)
    {
        string Asked(string field) => query[field].ToString().Trim() is var text && text.Length > ProcedureIndex.MostLetters ? text[..ProcedureIndex.MostLetters] : text;
        var (place, theme, authority, procedure) = (Asked("kunta"), Asked("teema"), Asked("viranomainen"), Asked("asiointi"));
        var filter = new CatalogueFilter
        {
            Words = Asked("q"),
            Typed = Asked("q"),
            Municipality = Municipalities.Find(place) is { IsSelectable: true } found ? found : null,
            Theme = Themes.All.Cast<Theme?>().FirstOrDefault(each => Key(each!.Value) == theme),
            Authority = catalogue.FindAuthority(authority),
            Procedure = catalogue.FindProcedure(procedure),
        };
        return (filter with
        {
            Procedure = filter.Words.Length > 0 ? null : filter.Procedure, // words ask for procedures anew
            UnknownMunicipality = place.Length > 0 && filter.Municipality is null ? place : null,
            HasUnknown = (theme.Length > 0 && filter.Theme is null) || (authority.Length > 0 && filter.Authority is null) || (procedure.Length > 0 && filter.Procedure is null),
        }).WithPlaceOfWords(catalogue);
    }

    /// <summary>A theme as it stands in addresses and data.</summary>
    public static string Key(Theme theme) => JsonNamingPolicy.CamelCase.ConvertName(theme.ToString());

    /// <summary>The address of the catalogue asked so, as a page (<paramref name="page"/> from 1) or as data (<paramref name="format"/>).</summary>
    public string Href(Language language, string? format = null, int page = 1)
    {
        var query = new QueryBuilder();
        void Add(string field, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(field, value);
            }
        }

        Add("q", Words);
        Add("kunta", Municipality?.Code);
        Add("teema", Theme is { } theme ? Key(theme) : null);
        Add("viranomainen", Authority?.Slug);
        Add("asiointi", Procedure?.Procedure);
        Add(PageField, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
        return $"{Addresses.Offers(language)}{(format is null ? "" : "." + format)}{query}";
    }

    // "melu Porvoossa": a place among the words is a place, unless a procedure has that very word.
    private CatalogueFilter WithPlaceOfWords(PublicCatalogue catalogue)
    {
        var words = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (Municipality is not null || UnknownMunicipality is not null || words.Length > 10)
        {
            return this;
        }

        var place = Array.Find(words, word => PlaceWords.Find(word) is not null && !catalogue.Index.Knows(word));
        return place is null ? this : this with { Municipality = PlaceWords.Find(place), Words = string.Join(' ', words.Where(word => word != place && word is not ("i" or "in"))) };
    }
}
