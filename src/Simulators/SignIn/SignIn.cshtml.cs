using System.Globalization;
using System.Security.Claims;
using Kevytasiointi.Casework.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Simulators.SignIn;

/// <summary>A plain form in place of national sign-in: picks a made-up person, as a customer or as an official, and goes back to where the person came from.</summary>
public sealed class SignInPage(DemoPeople people, RecognisePerson recognise, TimeProvider clock) : DemoPage
{
    /// <summary>Who can be picked.</summary>
    public DemoPeople People => people;

    /// <summary>Where to go after signing in; a place of this service only.</summary>
    public string ReturnUrl { get; private set; } = "/";

    /// <summary>Whether the person came from an official's page.</summary>
    public bool OfficialFirst => ReturnUrl.Split('/') is [_, _, "viranomainen" or "hallinta" or "palvelu", ..];

    /// <summary>Shows the form.</summary>
    public void OnGet(string? returnUrl) => ReturnUrl = Local(returnUrl, "/");

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(string? customer, string? official, string? returnUrl, CancellationToken cancellation)
    {
        var asOfficial = official is not null;
        if (people.Find(customer ?? official) is not { } picked)
        {
            ReturnUrl = Local(returnUrl, "/");
            return Page();
        }

        var id = await recognise.ExecuteAsync(picked.Person, cancellation);
        var scheme = asOfficial ? "official" : "customer";
        var identity = new ClaimsIdentity(
            [
                new Claim("sub", id.ToString()),
                new Claim("auth_time", clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            scheme);
        await HttpContext.SignInAsync(scheme, new ClaimsPrincipal(identity));
        var language = picked.Person.Language;
        return LocalRedirect(Local(returnUrl, asOfficial ? $"/{language}/viranomainen/asiat" : $"/{language}/omat"));
    }

    private string Local(string? url, string otherwise) => Url.IsLocalUrl(url) && url != "/" ? url! : otherwise;
}
