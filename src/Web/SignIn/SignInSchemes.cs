using System.Globalization;
using System.Security.Claims;

namespace Kevytasiointi.Web.SignIn;

/// <summary>The two sessions a person can have, apart from each other even when the person is the same .</summary>
public static class SignInSchemes
{
    /// <summary>A customer's session.</summary>
    public const string Customer = "customer";

    /// <summary>An official's session.</summary>
    public const string Official = "official";

    /// <summary>Chooses between them by the address: the desk and the settings are the official's.</summary>
    public const string ByAddress = "by-address";

    private static readonly string[] OfficialPlaces = ["viranomainen", "hallinta", "palvelu"];

    /// <summary>The session an address belongs to.</summary>
    public static string Of(PathString path) =>
        (path.Value ?? "").Split('/') is [_, _, var place, ..] && OfficialPlaces.Contains(place) ? Official : Customer;

    /// <summary>The person of a session.</summary>
    public static Guid PersonId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue("sub"), out var id) ? id : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>When the person identified.</summary>
    public static DateTimeOffset IdentifiedAt(this ClaimsPrincipal user) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(user.FindFirstValue("auth_time") ?? "0", CultureInfo.InvariantCulture));
}
