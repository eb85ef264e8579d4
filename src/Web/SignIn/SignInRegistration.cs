using Kevytasiointi.Casework.Access;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Kevytasiointi.Web.SignIn;

/// <summary>Sessions and who may see what. Everything is denied that a page does not open.</summary>
public static class SignInRegistration
{
    /// <summary>Adds sessions and policies.</summary>
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var signInPath = builder.Configuration["Kevytasiointi:SignInPath"] ?? (builder.IsDemo() ? "/demo/sign-in" : "/");
        builder.Services.AddAuthentication(SignInSchemes.ByAddress)
            .AddPolicyScheme(SignInSchemes.ByAddress, null, options => options.ForwardDefaultSelector = context => SignInSchemes.Of(context.Request.Path))
            .AddCookie(SignInSchemes.Customer, options => Session(options, signInPath, SessionLimits.Customer))
            .AddCookie(SignInSchemes.Official, options => Session(options, signInPath, SessionLimits.Official));
        builder.Services.AddScoped<IAuthorizationHandler, OfficialHandler>();
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Customer, policy => policy.AddAuthenticationSchemes(SignInSchemes.Customer).RequireAuthenticatedUser())
            .AddPolicy(Policies.Official, policy => policy.AddAuthenticationSchemes(SignInSchemes.Official).RequireAuthenticatedUser().AddRequirements(new OfficialRequirement()));
    }

    private static void Session(CookieAuthenticationOptions options, string signInPath, SessionLimits limits)
    {
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = limits.Idle;
        options.SlidingExpiration = true;
        options.ReturnUrlParameter = "returnUrl";
        options.LoginPath = signInPath;
        options.Events.OnSigningIn = AddNameAsync;
        options.Events.OnValidatePrincipal = context => EndAtAbsoluteLimitAsync(context, limits.Absolute);
        options.Events.OnCheckSlidingExpiration = context => SessionEnd.NoteAsync(context, limits);
        options.Events.OnRedirectToLogin = EndedSession.RedirectAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>The name shown in the header travels in the protected cookie, so that no page opens a person to greet.</summary>
    private static async Task AddNameAsync(CookieSigningInContext context)
    {
        if (context.Principal is { Identity: System.Security.Claims.ClaimsIdentity identity } user && identity.Name is null)
        {
            var people = context.HttpContext.RequestServices.GetRequiredService<PersonQuery>();
            var person = await people.OwnAsync(new CustomerScope(user.PersonId()), context.HttpContext.RequestAborted);
            identity.AddClaim(new System.Security.Claims.Claim(identity.NameClaimType, person?.Name ?? ""));
        }
    }

    private static Task EndAtAbsoluteLimitAsync(CookieValidatePrincipalContext context, TimeSpan absolute)
    {
        var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        if (context.Principal is null || clock.GetUtcNow() - context.Principal.IdentifiedAt() > absolute)
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }
}

/// <summary>How long a session may idle, and last in all (contracts 6).</summary>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    /// <summary>A customer's.</summary>
    public static SessionLimits Customer { get; } = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(4));

    /// <summary>An official's.</summary>
    public static SessionLimits Official { get; } = new(TimeSpan.FromMinutes(60), TimeSpan.FromHours(10));
}

/// <summary>The names of the policies pages declare.</summary>
public static class Policies
{
    /// <summary>A signed-in customer.</summary>
    public const string Customer = "customer";

    /// <summary>A signed-in person with a role in some unit.</summary>
    public const string Official = "official";
}
