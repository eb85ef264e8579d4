using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>
/// The catalogue as open data: <c>asioinnit.json</c> and <c>asioinnit.csv</c>, with the same search and order as the page, whole and without pages. It is
/// written as it is read, so that the offers of the whole country need no memory of their own; who has it already is told that nothing changed.
/// </summary>
public sealed class OffersDataPage(CatalogueLibrary library, CatalogueQuery query) : CataloguePage
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>Writes the data.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var catalogue = await library.GetAsync(query, HttpContext.RequestAborted);
        var filter = CatalogueFilter.Read(Request.Query, catalogue);
        var isCsv = RouteData.Values["format"] as string == "csv";
        var tag = TagOf(catalogue, filter, isCsv);
        var headers = Response.GetTypedHeaders();
        headers.CacheControl = new() { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
        headers.ETag = tag;
        if (Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false)))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var offers = CatalogueResult.Of(catalogue, filter, Language).Offers;
        if (isCsv)
        {
            Response.ContentType = "text/csv; charset=utf-8; header=present";
            headers.ContentDisposition = new("attachment") { FileName = "asioinnit.csv" };
            await CsvTable.WriteAsync(Response.Body, Rows(offers), HttpContext.RequestAborted);
        }
        else
        {
            Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(Response.Body, new { offers = offers.Select(Described) }, Indented, HttpContext.RequestAborted);
        }

        return new EmptyResult();
    }

    // What is asked for stands in it too (an unknown choice is answered with an empty list), and the program, whose next version may write otherwise.
    private EntityTagHeaderValue TagOf(PublicCatalogue catalogue, CatalogueFilter filter, bool isCsv)
    {
        var asked = $"{typeof(OffersDataPage).Module.ModuleVersionId} {catalogue.Fingerprint} {filter.Href(Language, isCsv ? "csv" : "json")} {filter.HasUnknown} {filter.UnknownMunicipality is not null}";
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))}\"", isWeak: true);
    }

    private IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<CataloguedOffer> offers) => offers
        .Select(offer => (IReadOnlyList<string>)
        [
            offer.Offered.Authority.Slug, offer.Offered.Authority.Name[Language], offer.Offered.Unit.Name[Language],
            offer.Offered.Form.Procedure, offer.Offered.Form.Name[Language], Href(offer), State(offer), string.Join(' ', offer.Offered.Settings.Area),
            string.Join(' ', ThemeKeys(offer)),
            Number(DeadlineDays(offer)), Number(offer.Offered.Settings.ProcessingDays), offer.Offered.Settings.Fee?[Language] ?? "",
        ])
        .Prepend(["authority", "authorityName", "unitName", "procedure", "name", "address", "state", "municipalities", "themes", "deadlineDays", "processingDays", "fee"]);

    private object Described(CataloguedOffer offer) => new
    {
        authority = new { key = offer.Offered.Authority.Slug, name = Named(offer.Offered.Authority.Name) },
        unit = new { key = offer.Offered.Unit.Slug, name = Named(offer.Offered.Unit.Name) },
        procedure = new { key = offer.Offered.Form.Procedure, name = Named(offer.Offered.Form.Name), version = offer.Offered.Form.Version },
        address = Href(offer),
        themes = ThemeKeys(offer),
        state = State(offer),
        municipalities = offer.Offered.Settings.Area,
        deadlineDays = DeadlineDays(offer),
        deadline = offer.Offered.Deadline is { } deadline ? new { count = deadline.Count, unit = JsonNamingPolicy.CamelCase.ConvertName(deadline.Unit.ToString()) } : null,
        processingDays = offer.Offered.Settings.ProcessingDays,
        fee = offer.Offered.Settings.Fee is { } fee ? Named(fee) : null,
    };

    private static IEnumerable<string> ThemeKeys(CataloguedOffer offer) => offer.Offered.Form.Themes.Select(CatalogueFilter.Key);

    private static object Named(LocalisedText text) => new { fi = text.Fi, sv = text.Sv, en = text.En };

    private static string Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static int? DeadlineDays(CataloguedOffer offer) => offer.Offered.Deadline is { Unit: DeadlineUnit.Days } deadline ? deadline.Count : null;

    private static string State(CataloguedOffer offer) => offer.Offer.State == OfferState.Open ? "open" : "paused";

    private string Href(CataloguedOffer offer) => Addresses.Start(Language, offer.Offered.Authority.Slug, offer.Offer.Slug);
}
