using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kevytasiointi.Web.Hosting;

/// <summary>The error page: what happened, that nothing was lost, what to do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FaultPage : KevytPage
{
    /// <summary>What is shown.</summary>
    public FaultView View { get; private set; } = new(Language.Fi, StatusCodes.Status404NotFound);

    /// <inheritdoc/>
    protected override Texts Texts => throw new InvalidOperationException("The error page's words are the shared ones.");

    /// <summary>Shows it for whatever method failed, those that no page answers too.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var status = HttpContext.Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : HttpContext.Response.StatusCode;
        HttpContext.Response.StatusCode = status;
        View = new FaultView(Language, status, status >= 500 ? HttpContext.TraceIdentifier : null);
        Shell.Title = View.Title;
    }
}
