using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Web.SignIn;

/// <summary>Ends the session whose page the button was on, a customer's or an official's; the other one stays .</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // Checked by the page: somebody whose session has already ended is signed out, not told of an error.
public sealed class SignOutPage(IAntiforgery antiforgery) : PageModel
{
    /// <summary>The name of the field that tells which session ends; without it the customer's.</summary>
    public const string SessionField = "session";

    /// <summary>The address opened as a link signs nobody out.</summary>
    public IActionResult OnGet() => LocalRedirect(Addresses.Front(LanguageOfRequest.Of(HttpContext)));

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var form = Request.HasFormContentType ? await Request.ReadFormAsync(HttpContext.RequestAborted) : FormCollection.Empty;
        var scheme = form[SessionField] == SignInSchemes.Official ? SignInSchemes.Official : SignInSchemes.Customer;
        var session = await HttpContext.AuthenticateAsync(scheme);
        HttpContext.User = session.Principal ?? HttpContext.User;
        if (session.Succeeded && !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return BadRequest();
        }

        await HttpContext.SignOutAsync(scheme);
        return LocalRedirect(Addresses.Front(LanguageOfRequest.Of(HttpContext)) + $"?{Addresses.HappenedField}=ulos");
    }
}
