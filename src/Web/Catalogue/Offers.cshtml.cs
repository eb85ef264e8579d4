using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Registers;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The catalogue: every offer by authority, searched by words (<c>?q=</c>) and municipality (<c>?kunta=</c>, code or name).</summary>
public sealed class OffersPage(CatalogueQuery catalogue) : CataloguePage
{
    /// <summary>The words searched by.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The municipality chosen, or none.</summary>
    public Municipality? Chosen { get; private set; }

    /// <summary>A municipality that was asked for and does not exist, as it was written; or none.</summary>
    public string? Unknown { get; private set; }

    /// <summary>The municipalities where something is offered.</summary>
    public IReadOnlyList<Municipality> Choices { get; private set; } = [];

    /// <summary>What was found, by authority.</summary>
    public IReadOnlyList<OfferGroup> Groups { get; private set; } = [];

    /// <summary>How many were found, in words.</summary>
    public string Count { get; private set; } = "";

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Shell.Title = T["OffersTitle"];
        Words = Request.Query["q"].ToString().Trim();
        var asked = Request.Query["kunta"].ToString().Trim();
        Chosen = Municipalities.Find(asked);
        Unknown = asked.Length > 0 && Chosen is null ? asked : null;
        var offers = await catalogue.ListAsync(HttpContext.RequestAborted);
        var areas = offers.SelectMany(offer => offer.Offered.Settings.Area).ToHashSet();
        Choices = [.. Municipalities.All.Where(each => areas.Contains(each.Code) || each == Chosen).OrderBy(each => each.Name[Language], FinnishOrder.Comparer)];
        var found = OfferSearch.Find(offers, Words, Chosen, Language);
        Groups = [.. found.GroupBy(offer => offer.Offered.Authority.Slug)
            .Select(group => new OfferGroup(group.Key, group.First().Offered.Authority.Name[Language], [.. group.Select(Row)]))];
        Count = found.Count == 1 ? T["OneFound"] : T["Found", Quantities.Whole(found.Count, Language)];
    }

    /// <summary>The same search as data.</summary>
    public string DataHref(string format)
    {
        var query = new QueryBuilder();
        if (Words.Length > 0)
        {
            query.Add("q", Words);
        }

        if (Chosen is not null)
        {
            query.Add("kunta", Chosen.Code);
        }

        return $"{Addresses.Offers(Language)}.{format}{query}";
    }

    private OfferRow Row(CataloguedOffer offer)
    {
        var offered = offer.Offered;
        string?[] facts =
        [
            offer.Offer.State == OfferState.Paused ? T["PausedShort"] : null,
            offered.Unit.Name[Language],
            T["FillTime", Quantities.Whole(offered.Form.Start.MinutesToFill, Language)],
            offered.Settings.Fee is { } fee ? Purpose.Split(fee[Language]).Lead.TrimEnd('.') : null,
        ];
        return new OfferRow(
            offered.Form.Name[Language],
            Purpose.Split(offered.Form.Start.Purpose[Language]).Lead,
            Addresses.Start(Language, offered.Authority.Slug, offer.Offer.Slug),
            [.. facts.OfType<string>()]);
    }
}

/// <summary>An authority's offers.</summary>
public sealed record OfferGroup(string Slug, string Name, IReadOnlyList<OfferRow> Offers);

/// <summary>One offer: its name, what it is for, its start page, and what to know at a glance.</summary>
public sealed record OfferRow(string Name, string Lead, string Href, IReadOnlyList<string> Facts);
