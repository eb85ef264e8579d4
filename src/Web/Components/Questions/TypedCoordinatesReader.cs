using System.Text.Json;
using Kevytasiointi.Forms.Places;

namespace Kevytasiointi.Web.Components.Questions;

/// <summary>
/// Reads for a map what was typed into its field: one reader of coordinates, in one place. It knows nothing but the text it is asked of, so that anyone may
/// ask.
/// </summary>
public static class TypedCoordinatesReader
{
    /// <summary>The address; the text is in <c>?typed=</c>.</summary>
    public const string Address = "/koordinaatit";

    /// <summary>Opens it: <c>{ "lat", "lon" }</c> in WGS 84, or null when the text is no point in Finland.</summary>
    public static void MapTypedCoordinates(this WebApplication app) => app.MapGet(Address, (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        var read = TypedCoordinates.TryRead(context.Request.Query["typed"].ToString(), out var point, out _);
        return Results.Text(JsonSerializer.Serialize(read ? new { lat = point.Latitude, lon = point.Longitude } : null), "application/json");
    }).AllowAnonymous();
}
