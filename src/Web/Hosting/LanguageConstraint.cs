using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Lets an address have <c>{lang:lang}</c>: fi, sv or en, in lower case, and nothing else.</summary>
public sealed class LanguageConstraint : IRouteConstraint
{
    /// <inheritdoc/>
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && LanguageCodes.TryParse(value as string, out _);
}
