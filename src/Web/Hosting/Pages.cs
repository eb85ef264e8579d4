using Kevytasiointi.Web.Catalogue;
using Kevytasiointi.Web.SignIn;

namespace Kevytasiointi.Web.Hosting;

/// <summary>The pages: one folder a feature, and for each folder who may see it. A page that no folder opens is denied.</summary>
public static class Pages
{
    /// <summary>Adds them.</summary>
    public static IMvcBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<OfferPaper>();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return builder.Services.AddRazorPages(options =>
        {
            options.Conventions.AllowAnonymousToFolder("/Catalogue");
            options.Conventions.AuthorizeFolder("/Filing", Policies.Customer);
            options.Conventions.AuthorizeFolder("/Desk", Policies.Official);
            options.Conventions.AuthorizeFolder("/Transfers", Policies.Official);
            options.Conventions.ConfigureFilter(new OnlyAnsweredMethods());
        }).WithRazorPagesAtContentRoot();
    }
}
