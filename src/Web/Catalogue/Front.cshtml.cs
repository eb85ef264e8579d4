using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The front page: find your matter, and what this service is.</summary>
public sealed class FrontPage(CatalogueLibrary library, CatalogueQuery query) : CataloguePage
{
    private const int MostProcedures = 12;
    private const int MostAuthorities = 12;

    /// <summary>The themes in which somebody offers something.</summary>
    public IReadOnlyList<TextLink> Themes { get; private set; } = [];

    /// <summary>Whether there are more procedures than shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Whether there are more authorities than shown.</summary>
    public bool HasMoreAuthorities { get; private set; }

    /// <summary>The procedures that most authorities offer.</summary>
    public IReadOnlyList<ProcedureRow> Procedures { get; private set; } = [];

    /// <summary>The authorities that offer something.</summary>
    public IReadOnlyList<TextLink> Authorities { get; private set; } = [];

    /// <summary>Whether the reader has just signed out.</summary>
    public bool SignedOut { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Shell.Title = T["FrontTitle"];
        SignedOut = Request.Query[Addresses.HappenedField] == "ulos";
        var catalogue = await library.GetAsync(query, HttpContext.RequestAborted);
        var shelf = catalogue.In(Language);
        var offered = shelf.Procedures.Where(form => shelf.ByProcedure.ContainsKey(form.Procedure)).ToList();
        var most = offered.OrderByDescending(form => shelf.OffersOf(form.Procedure).Count).Take(MostProcedures).Select(form => form.Procedure).ToHashSet(StringComparer.Ordinal);
        Procedures = [.. offered.Where(form => most.Contains(form.Procedure)).Select(form => Row(form, shelf.OffersOf(form.Procedure)))];
        HasMore = offered.Count > Procedures.Count;
        Themes = [.. Kevytasiointi.Forms.Definitions.Themes.All.Where(theme => offered.Any(form => form.Themes.Contains(theme)))
            .Select(theme => new TextLink(Kevytasiointi.Forms.Definitions.Themes.Name(theme)[Language], new CatalogueFilter { Theme = theme }.Href(Language)))];
        Authorities = [.. AuthorityLinks.Of(catalogue, Language).Take(MostAuthorities)];
        HasMoreAuthorities = shelf.Authorities.Count > Authorities.Count;
    }

    private ProcedureRow Row(FormDefinition form, IReadOnlyList<CataloguedOffer> offers)
    {
        var only = offers.Count == 1 ? offers[0] : null;
        return new ProcedureRow(
            form.Name[Language],
            Purpose.Split(form.Start.Purpose[Language]).Lead,
            only is null ? T["AtAuthorities", Quantities.Whole(offers.Count, Language)] : only.Offered.Authority.Name[Language],
            only is null
                ? new CatalogueFilter { Procedure = form }.Href(Language)
                : Addresses.Start(Language, only.Offered.Authority.Slug, only.Offer.Slug));
    }
}

/// <summary>A procedure on the front page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lead">What it is for, in a sentence.</param>
/// <param name="Where">Who offers it.</param>
/// <param name="Href">Its start page, or the list of those who offer it.</param>
public sealed record ProcedureRow(string Name, string Lead, string Where, string Href);
