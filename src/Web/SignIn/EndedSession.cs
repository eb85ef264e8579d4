using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Kevytasiointi.Web.SignIn;

/// <summary>
/// Sends to sign in and back again. When a form was posted after the session had ended, what was typed is kept first: the ended session's cookie still
/// proves whose draft it is.
/// </summary>
public static class EndedSession
{
    /// <summary>The redirect.</summary>
    public static async Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            await KeepTypedAsync(context);
        }

        context.Response.Redirect(SignInHref(context.HttpContext));
    }

    /// <summary>Where one signs in and comes back to the page that was asked for.</summary>
    public static string SignInHref(HttpContext context)
    {
        var request = context.Request;
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInSchemes.Of(LanguageOfRequest.AskedPath(context)));
        var target = request.PathBase + LanguageOfRequest.AskedPath(context) + (HttpMethods.IsGet(request.Method) ? request.QueryString : QueryString.Empty);
        return options.LoginPath + QueryString.Create("returnUrl", target).Add("lang", LanguageOfRequest.Of(context).Code());
    }

    /// <summary>Fields are kept, files are not: they would have to stand somewhere before anybody is known to send them.</summary>
    private static async Task KeepTypedAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var values = context.Request.RouteValues;
        if (!Guid.TryParse(values["draftId"] as string, out var draft) || values["pageKey"] is not string page || Owner(context) is not { } owner)
        {
            return;
        }

        var post = await FormPost.ReadAsync(context.HttpContext);
        var park = context.HttpContext.RequestServices.GetRequiredService<ParkTyped>();
        await park.ExecuteAsync(new CustomerScope(owner), draft, page, post.Fields, context.HttpContext.RequestAborted);
    }

    /// <summary>The person of the cookie, though its time is over; none when it is forged, foreign or missing.</summary>
    private static Guid? Owner(RedirectContext<CookieAuthenticationOptions> context)
    {
        var cookie = context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!);
        AuthenticationTicket? ticket = cookie is null ? null : context.Options.TicketDataFormat.Unprotect(cookie);
        return ticket?.AuthenticationScheme == SignInSchemes.Customer ? ticket.Principal.PersonId() : null;
    }
}
