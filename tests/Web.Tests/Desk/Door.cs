using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

/// <summary>One way to ask the service for something by its id: an endpoint, a method and, for a page, a handler.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Pattern">The endpoint's address with its parameters.</param>
/// <param name="Path">The address with real ids in it.</param>
public sealed record Door(HttpMethod Method, string Pattern, string Path)
{
    /// <summary>Whether it is the officials' or the customers'.</summary>
    public bool IsOfficials => Path.Split('/') is [_, _, "viranomainen" or "hallinta" or "palvelu", ..];

    /// <summary>
    /// Every door of the service that takes an id, as its endpoints tell: a new page is here by itself. A parameter nobody knows how to fill fails, so that
    /// no door is left out.
    /// </summary>
    /// <param name="services">The running service.</param>
    /// <param name="values">Parameter name, or <c>endpoint parameter before it/name</c> where one name means two things → what stands in it.</param>
    public static async Task<IReadOnlyList<Door>> AllAsync(IServiceProvider services, IReadOnlyDictionary<string, string> values)
    {
        var doors = new List<Door>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = endpoint.RoutePattern;
            if (!pattern.Parameters.Any(parameter => parameter.Name.EndsWith("Id", StringComparison.Ordinal)))
            {
                continue;
            }

            var path = Fill(pattern, values);
            foreach (var (method, handler) in await WaysAsync(services, endpoint))
            {
                doors.Add(new Door(method, pattern.RawText!, handler is null ? path : $"{path}?handler={handler}"));
            }
        }

        return doors;
    }

    private static async Task<IEnumerable<(HttpMethod Method, string? Handler)>> WaysAsync(IServiceProvider services, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
            return compiled.HandlerMethods.Select(handler => (new HttpMethod(handler.HttpMethod.ToUpperInvariant()), handler.Name));
        }

        return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (new HttpMethod(method), (string?)null));
    }

    private static string Fill(RoutePattern pattern, IReadOnlyDictionary<string, string> values) => string.Concat(pattern.PathSegments.Select(segment =>
        "/" + string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => Value(pattern, parameter, values),
            _ => throw new InvalidOperationException($"{pattern.RawText} has a part of an unknown kind."),
        }))));

    private static string Value(RoutePattern pattern, RoutePatternParameterPart parameter, IReadOnlyDictionary<string, string> values)
    {
        var place = pattern.Parameters.TakeWhile(each => each.Name != parameter.Name).LastOrDefault()?.Name;
        if (values.TryGetValue($"{place}/{parameter.Name}", out var value) || values.TryGetValue(parameter.Name, out value))
        {
            return value;
        }

        Assert.Fail($"{pattern.RawText} takes {parameter.Name}: tell the isolation test what to put there.");
        return "";
    }
}
