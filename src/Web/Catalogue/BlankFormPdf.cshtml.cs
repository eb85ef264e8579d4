using System.Security.Cryptography;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Records.Offers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>An offer's form to print and fill by hand, for everybody. It may be kept for a while: the same offer version has the same bytes.</summary>
public sealed class BlankFormPdfPage(CatalogueQuery catalogue, OfferPaper paper) : CataloguePage
{
    private const string KeptFor = "public, max-age=300";

    /// <summary>Gives the paper; always a download .</summary>
    public async Task<IActionResult> OnGetAsync(string authority, string procedure)
    {
        if (await catalogue.FindAsync(authority, procedure, HttpContext.RequestAborted) is not { Offer.State: not OfferState.Ended, Ended: null } offer)
        {
            return NotFound();
        }

        var pdf = paper.Get(offer, Language);
        Response.Headers.CacheControl = KeptFor;
        return new FileContentResult(pdf, "application/pdf")
        {
            FileDownloadName = $"{offer.Offer.Slug}.pdf",
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(pdf))[..32]}\""),
        };
    }
}
