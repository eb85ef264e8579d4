using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kevytasiointi.Web.Components;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Kevytasiointi.Web.Hosting;

/// <summary>What the face of the service needs to know about the instance it is shown by.</summary>
/// <param name="IsDemo">Shows the demo banner on every page.</param>
public sealed record FaceSettings(bool IsDemo = false);

/// <summary>Sets up how pages find their layout, parts and languages.</summary>
public static class Face
{
    /// <summary>
    /// Adds the face: <c>{lang:lang}</c> in addresses; layouts and partials by bare name from <c>Components/</c> and <c>Components/Questions/</c>;
    /// letters such as ä and ŋ written as themselves instead of character references.
    /// </summary>
    public static IServiceCollection AddFace(this IServiceCollection services, FaceSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<FootLinks>();
        services.Configure<RouteOptions>(routes => routes.ConstraintMap["lang"] = typeof(LanguageConstraint));
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RazorViewEngineOptions>(views =>
        {
            foreach (var places in (IList<string>[])[views.ViewLocationFormats, views.PageViewLocationFormats])
            {
                // First, so that no feature's page of the same name stands before a shared part.
                places.Insert(0, "/Components/{0}.cshtml");
                places.Insert(1, "/Components/Questions/{0}.cshtml");
            }
        });
        return services;
    }
}
