using Kevytasiointi.Casework.Access;
using Kevytasiointi.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.SignIn;

/// <summary>The base of the official's pages. Who may see them is said by their folder; the roles in force were looked up on the way in.</summary>
public abstract class OfficialPage : KevytPage
{
    /// <summary>In whose name the page asks and acts.</summary>
    protected OfficialScope Scope => HttpContext.Features.Get<OfficialScope>()
        ?? throw new InvalidOperationException("An official's page is opened by the official policy only.");

    /// <summary>Shows the page with a status that says why what was asked was not done.</summary>
    protected IActionResult PageWith(int status)
    {
        Response.StatusCode = status;
        Shell.HasErrors = status == StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
