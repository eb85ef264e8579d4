using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Web.SignIn;

/// <summary>
/// How long the session that the address belongs to still lasts, for the script of a page that stands open. A get only asks; a post goes on with the
/// session. Nothing is said of who is signed in.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // The cookie is not sent along from other sites, and nothing else happens than that a session in use goes on.
[ResponseCache(NoStore = true)]
public sealed class SessionPage(TimeProvider clock) : PageModel
{
    private const string Place = "istunto";

    /// <summary>Whether an address is this page's.</summary>
    public static bool IsAt(PathString path) => path.Value is { } value && value.EndsWith("/" + Place, StringComparison.Ordinal);

    /// <summary>What is left.</summary>
    public IActionResult OnGet() => Left();

    /// <summary>Goes on, as far as the longest time of a session allows, and tells what is left.</summary>
    public IActionResult OnPost() => Left();

    private JsonResult Left()
    {
        var end = SessionEnd.Of(HttpContext);
        return new JsonResult(new { secondsLeft = end?.SecondsLeft(clock.GetUtcNow()) ?? 0, canBeMoved = end?.CanBeMoved ?? false });
    }
}
