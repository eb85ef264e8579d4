using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Web.SignIn;

/// <summary>Ends the session that the address belongs to, a customer's or an official's; the other one stays .</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // Checked by the page: somebody whose session has already ended is signed out, not told of an error.
public sealed class SignOutPage(IAntiforgery antiforgery) : PageModel
{
    private string FrontPage => Addresses.Front(LanguageOfRequest.Of(HttpContext));

    /// <summary>The address opened as a link signs nobody out.</summary>
    public IActionResult OnGet() => LocalRedirect(FrontPage);

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (User.Identity?.IsAuthenticated == true && !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return BadRequest();
        }

        await HttpContext.SignOutAsync(SignInSchemes.Of(Request.Path));
        return LocalRedirect($"{FrontPage}?{Addresses.HappenedField}=ulos");
    }
}
