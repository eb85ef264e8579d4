using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The address without a language: leads to the front page in the language the reader's browser asks for .</summary>
public sealed class RootPage : CataloguePage
{
    /// <summary>Leads on.</summary>
    public IActionResult OnGet()
    {
        Response.Headers.Vary = "Accept-Language";
        return LocalRedirect(Addresses.Front(Language));
    }
}
