using Microsoft.AspNetCore.Authentication.Cookies;

namespace Kevytasiointi.Web.SignIn;

/// <summary>When the session of a request ends if nothing is done (WCAG 2.2, 2.2.1; R-014).</summary>
/// <param name="At">The moment, UTC.</param>
/// <param name="Last">When it ends whatever is done: then one identifies again.</param>
public sealed record SessionEnd(DateTimeOffset At, DateTimeOffset Last)
{
    /// <summary>How long before the last end a page says so by itself.</summary>
    public static TimeSpan Near { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether doing something moves the end.</summary>
    public bool CanBeMoved => At < Last;

    /// <summary>The end of the request's session, or none when nobody is signed in.</summary>
    public static SessionEnd? Of(HttpContext context) => context.Items[typeof(SessionEnd)] as SessionEnd;

    /// <summary>Whole seconds that are left at a moment, at least 0.</summary>
    public int SecondsLeft(DateTimeOffset now) => Math.Max(0, (int)(At - now).TotalSeconds);

    /// <summary>
    /// Notes the end while the cookie is read. Asking for the time that is left is not using the service: a page that stands open asks, and would
    /// otherwise keep its session alive for ever.
    /// </summary>
    internal static Task NoteAsync(CookieSlidingExpirationContext context, SessionLimits limits)
    {
        var request = context.HttpContext.Request;
        if (SessionPage.IsAt(request.Path))
        {
            context.ShouldRenew = !HttpMethods.IsGet(request.Method);
        }

        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var last = context.Principal!.IdentifiedAt() + limits.Absolute;
        var idle = now + (context.ShouldRenew ? limits.Idle : context.RemainingTime);
        context.HttpContext.Items[typeof(SessionEnd)] = new SessionEnd(idle < last ? idle : last, last);
        return Task.CompletedTask;
    }
}
