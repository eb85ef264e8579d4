using System.Text.Encodings.Web;
using System.Text.Json;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Registers;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The catalogue as open data: <c>asioinnit.json</c> and <c>asioinnit.csv</c>, with the same search as the page.</summary>
public sealed class OffersDataPage(CatalogueQuery catalogue) : CataloguePage
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>Writes the data.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var asked = Request.Query["kunta"].ToString();
        var municipality = Municipalities.Find(asked);
        var offers = asked.Trim().Length > 0 && municipality is null
            ? []
            : OfferSearch.Find(await catalogue.ListAsync(HttpContext.RequestAborted), Request.Query["q"], municipality, Language);
        return RouteData.Values["format"] as string == "csv"
            ? File(CsvTable.Write(Rows(offers)), "text/csv; charset=utf-8; header=present", "asioinnit.csv")
            : Content(JsonSerializer.Serialize(new { offers = offers.Select(Described) }, Indented), "application/json; charset=utf-8");
    }

    private IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<CataloguedOffer> offers) => offers
        .Select(offer => (IReadOnlyList<string>)
        [
            offer.Offered.Authority.Slug, offer.Offered.Authority.Name[Language], offer.Offered.Unit.Name[Language],
            offer.Offered.Form.Procedure, offer.Offered.Form.Name[Language], Href(offer), State(offer), string.Join(' ', offer.Offered.Settings.Area),
            Number(DeadlineDays(offer)), Number(offer.Offered.Settings.ProcessingDays), offer.Offered.Settings.Fee?[Language] ?? "",
        ])
        .Prepend(["authority", "authorityName", "unitName", "procedure", "name", "address", "state", "municipalities", "deadlineDays", "processingDays", "fee"]);

    private object Described(CataloguedOffer offer) => new
    {
        authority = new { key = offer.Offered.Authority.Slug, name = Named(offer.Offered.Authority.Name) },
        unit = new { key = offer.Offered.Unit.Slug, name = Named(offer.Offered.Unit.Name) },
        procedure = new { key = offer.Offered.Form.Procedure, name = Named(offer.Offered.Form.Name), version = offer.Offered.Form.Version },
        address = Href(offer),
        state = State(offer),
        municipalities = offer.Offered.Settings.Area,
        deadlineDays = DeadlineDays(offer),
        deadline = offer.Offered.Deadline is { } deadline ? new { count = deadline.Count, unit = JsonNamingPolicy.CamelCase.ConvertName(deadline.Unit.ToString()) } : null,
        processingDays = offer.Offered.Settings.ProcessingDays,
        fee = offer.Offered.Settings.Fee is { } fee ? Named(fee) : null,
    };

    private static object Named(LocalisedText text) => new { fi = text.Fi, sv = text.Sv, en = text.En };

    private static string Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static int? DeadlineDays(CataloguedOffer offer) => offer.Offered.Deadline is { Unit: DeadlineUnit.Days } deadline ? deadline.Count : null;

    private static string State(CataloguedOffer offer) => offer.Offer.State == OfferState.Open ? "open" : "paused";

    private string Href(CataloguedOffer offer) => Addresses.Start(Language, offer.Offered.Authority.Slug, offer.Offer.Slug);
}
