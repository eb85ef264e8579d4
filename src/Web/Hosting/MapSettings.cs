using System.Text;

namespace Kevytasiointi.Web.Hosting;

/// <summary>
/// Where the pictures of the map come from: section <c>Kevytasiointi:Map</c>. Without a source of pictures there is no map, and places are told by the
/// fields alone.
/// </summary>
public sealed class MapSettings
{
    /// <summary>The projection of most web maps.</summary>
    public const string WebMercator = "EPSG:3857";

    /// <summary>ETRS-TM35FIN, in the national tile grid (JHS 180).</summary>
    public const string National = "EPSG:3067";

    /// <summary>The demo's own pictures.</summary>
    public const string DemoTiles = "/demo/tiles/{z}/{x}/{y}.svg";

    private static readonly string[] Parts = ["{z}", "{x}", "{y}"];

    /// <summary>
    /// The address of a picture, with <c>{z}</c>, <c>{x}</c> and <c>{y}</c> in it: absolute, or beginning with / when this service gives them. A key in it is
    /// seen by everyone who sees a map.
    /// </summary>
    public string? TileUrl { get; set; }

    /// <summary>Whose map it is, as its licence asks it to be said; required with <see cref="TileUrl"/>.</summary>
    public string? Attribution { get; set; }

    /// <summary>The projection of the pictures: <see cref="WebMercator"/> or <see cref="National"/>.</summary>
    public string Projection { get; set; } = WebMercator;

    /// <summary>Whether there is a map.</summary>
    public bool IsShown => !string.IsNullOrEmpty(TileUrl);

    /// <summary>The origin browsers must be allowed to get pictures from, or none when this service gives them.</summary>
    public string? Origin => IsShown && IsAbsolute(out var address) ? $"{address.Scheme}://{address.Authority}" : null;

    /// <summary>What is wrong with the settings.</summary>
    public IEnumerable<string> Faults()
    {
        if (!IsShown)
        {
            yield break;
        }

        if (!Parts.All(TileUrl!.Contains) || (!IsAbsolute(out _) && (!TileUrl.StartsWith('/') || TileUrl.StartsWith("//", StringComparison.Ordinal))))
        {
            yield return "Kevytasiointi:Map:TileUrl must be an http or https address, or begin with /, and have {z}, {x} and {y} in its path.";
        }

        if (string.IsNullOrWhiteSpace(Attribution))
        {
            yield return "Kevytasiointi:Map:Attribution is missing: say whose map Kevytasiointi:Map:TileUrl shows.";
        }

        if (Projection is not (WebMercator or National))
        {
            yield return $"Kevytasiointi:Map:Projection must be {WebMercator} or {National}.";
        }
    }

    /// <summary>Whether there is one origin: no part of the picture's place, nor a letter that a header cannot carry, in the name of the host.</summary>
    private bool IsAbsolute(out Uri address) =>
        Uri.TryCreate(Parts.Aggregate(TileUrl, (url, part) => url!.Replace(part, "0", StringComparison.Ordinal)), UriKind.Absolute, out address!)
        && address.Scheme is "http" or "https" && Ascii.IsValid(address.Host) && !TileUrl!.Split('/')[2].Contains('{', StringComparison.Ordinal);
}
