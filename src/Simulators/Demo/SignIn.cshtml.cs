using System.Globalization;
using System.Security.Claims;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Simulators.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>
/// Stands in for identification: a tester picks a made-up person. A customer's and an official's session are apart; signing in to one leaves the
/// other as it is.
/// </summary>
public sealed class SignInPage(DemoPeople people, RecognisePerson recognise, TimeProvider clock) : DemoPage
{
    /// <summary>The customer's session.</summary>
    public const string Customer = "customer";

    /// <summary>The official's session.</summary>
    public const string Official = "official";

    private static readonly string[] OfficialPlaces = ["viranomainen", "hallinta", "palvelu"];

    /// <summary>Where to go on after signing in; only an address of this service is followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The way in where nobody was chosen, or none.</summary>
    public string? MissingIn { get; private set; }

    /// <summary>The two ways in; the one the reader was on the way to comes first.</summary>
    public IEnumerable<Way> Ways
    {
        get
        {
            Way[] ways = [new(Customer, people.Customers), new(Official, people.Officials)];
            return ways.OrderBy(way => way.Scheme != SchemeOf(ReturnUrl));
        }
    }

    /// <summary>Signs in as a customer.</summary>
    public Task<IActionResult> OnPostCustomerAsync(string? person, CancellationToken cancellation) =>
        SignInAsync(Customer, people.Customers, person, $"/{Language.Code()}/omat", cancellation);

    /// <summary>Signs in as an official.</summary>
    public Task<IActionResult> OnPostOfficialAsync(string? person, CancellationToken cancellation) =>
        SignInAsync(Official, people.Officials, person, $"/{Language.Code()}/viranomainen/asiat", cancellation);

    private async Task<IActionResult> SignInAsync(string scheme, IEnumerable<DemoPerson> choices, string? slug, string home, CancellationToken cancellation)
    {
        if (choices.FirstOrDefault(choice => choice.Slug == slug) is not { } person)
        {
            MissingIn = scheme;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var id = await recognise.ExecuteAsync(person.Identified, cancellation);
        var identity = new ClaimsIdentity(
            [
                new Claim("sub", id.ToString("D", CultureInfo.InvariantCulture)),
                new Claim("auth_time", clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            scheme);
        await HttpContext.SignInAsync(scheme, new ClaimsPrincipal(identity));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) && SchemeOf(ReturnUrl) == scheme ? ReturnUrl! : home);
    }

    /// <summary>Whose session an address of the service belongs to; the other one's would only lead back here.</summary>
    private static string SchemeOf(string? address) =>
        address?.Split('?', '#')[0].Split('/') is [_, _, var place, ..] && OfficialPlaces.Contains(place) ? Official : Customer;

    /// <summary>One way in.</summary>
    /// <param name="Scheme">The session it begins.</param>
    /// <param name="People">Who can be chosen.</param>
    public sealed record Way(string Scheme, IEnumerable<DemoPerson> People);
}
