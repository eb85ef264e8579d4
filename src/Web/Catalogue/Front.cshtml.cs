using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The front page: find your matter, and what this service is.</summary>
public sealed class FrontPage(CatalogueQuery catalogue) : CataloguePage
{
    /// <summary>The procedures somebody offers.</summary>
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
        var offers = await catalogue.ListAsync(HttpContext.RequestAborted);
        Procedures = [.. offers.GroupBy(offer => offer.Offered.Form.Procedure).Select(Row).OrderBy(row => row.Name, FinnishOrder.Comparer)];
        Authorities = [.. offers.Select(offer => offer.Offered.Authority).DistinctBy(authority => authority.Id)
            .Select(authority => new TextLink(authority.Name[Language], $"{Addresses.Offers(Language)}#{authority.Slug}"))
            .OrderBy(link => link.Text, FinnishOrder.Comparer)];
    }

    private ProcedureRow Row(IGrouping<string, CataloguedOffer> offers)
    {
        var newest = offers.MaxBy(offer => offer.Offered.Form.Version)!.Offered.Form;
        var name = newest.Name[Language];
        var only = offers.Count() == 1 ? offers.First() : null;
        return new ProcedureRow(
            name,
            Purpose.Split(newest.Start.Purpose[Language]).Lead,
            only is null ? T["AtAuthorities", Quantities.Whole(offers.Count(), Language)] : only.Offered.Authority.Name[Language],
            only is null
                ? $"{Addresses.Offers(Language)}?q={Uri.EscapeDataString(name)}"
                : Addresses.Start(Language, only.Offered.Authority.Slug, only.Offer.Slug));
    }
}

/// <summary>A procedure on the front page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lead">What it is for, in a sentence.</param>
/// <param name="Where">Who offers it.</param>
/// <param name="Href">Its start page, or the list of those who offer it.</param>
public sealed record ProcedureRow(string Name, string Lead, string Where, string Href);
