using System.Globalization;
using System.Security.Claims;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Forms.Languages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Simulators.SignIn;

/// <summary>
/// A plain form in place of national sign-in: picks a made-up person, as a customer or as an official, and goes back to where the person came from. The two
/// sessions are apart (R-013): beginning one leaves the other as it is.
/// </summary>
public sealed class SignInPage(DemoPeople people, RecognisePerson recognise, TimeProvider clock) : DemoPage
{
    /// <summary>Who can be picked.</summary>
    public DemoPeople People => people;

    /// <summary>Where to go after signing in; a place of this service only.</summary>
    public string ReturnUrl { get; private set; } = "/";

    /// <summary>Whether the person came from an official's page.</summary>
    public bool OfficialFirst => IsOfficials(ReturnUrl);

    /// <summary>Whether the form came without anybody who can be picked.</summary>
    public bool NobodyPicked { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet(string? returnUrl) => ReturnUrl = Local(returnUrl);

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(string? customer, string? official, string? returnUrl, CancellationToken cancellation)
    {
        ReturnUrl = Local(returnUrl);
        var asOfficial = official is not null;
        if ((asOfficial ? people.Officials : people.Customers).FirstOrDefault(person => person.Slug == (official ?? customer)) is not { } picked)
        {
            NobodyPicked = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
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
        return LocalRedirect(After(asOfficial, picked.Person.PreferredLanguage));
    }

    /// <summary>Back to where the person came from, unless that is the other session's place: it would only lead here again.</summary>
    private string After(bool asOfficial, Language language) => ReturnUrl != "/" && OfficialFirst == asOfficial
        ? ReturnUrl
        : $"/{language.Code()}/{(asOfficial ? "viranomainen/asiat" : "omat")}";

    private string Local(string? url) => Url.IsLocalUrl(url) ? url! : "/";

    private static bool IsOfficials(string address) => address.Split('?', '#')[0].Split('/') is [_, _, "viranomainen" or "hallinta" or "palvelu", ..];

    /// <summary>Customers who are nothing else.</summary>
    public PickList PrivatePeople => Customers("", people.Customers.Where(person => person.Roles.Count == 0));

    /// <summary>Officials in matters of their own.</summary>
    public PickList OfficialsPrivately => Customers("own-", people.Customers.Where(person => person.Roles.Count > 0));

    /// <summary>The officials of one authority, each with the roles there.</summary>
    public PickList OfficialsOf(LocalisedText authority, IEnumerable<DemoPerson> officials) => new(
        "official",
        $"{officials.First().Roles.First(role => role.Authority == authority).Unit.En.Replace(' ', '-')}-",
        officials.Select(person => (
            person.Slug,
            person.Person.Name,
            (string?)string.Join("; ", person.Roles.Where(role => role.Authority == authority).GroupBy(role => role.Unit[Language])
                .Select(unit => $"{unit.Key}: {string.Join(", ", unit.Select(role => Say(role.Role)))}")))));

    private PickList Customers(string mark, IEnumerable<DemoPerson> customers) =>
        new("customer", mark, customers.Select(person => (person.Slug, person.Person.Name, person.Trait?[Language])));

    /// <summary>A role in words.</summary>
    private string Say(Role role) => role switch
    {
        Role.Reader => T("Reader"),
        Role.Handler => T("Handler"),
        Role.Administrator => T("Administrator"),
        _ => T("Auditor"),
    };
}
