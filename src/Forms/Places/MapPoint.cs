using System.Globalization;

namespace Kevytasiointi.Forms.Places;

/// <summary>A point in WGS 84 degrees with at most <see cref="Decimals"/> decimals, which is some ten centimetres.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public readonly record struct MapPoint(decimal Latitude, decimal Longitude)
{
    /// <summary>The most decimals of a degree.</summary>
    public const int Decimals = 6;

    /// <summary>The southernmost latitude taken for Finland, its sea included. The limits are those within which ETRS-TM35FIN is used, to a tenth outwards.</summary>
    public const decimal Southernmost = 58.8m;

    /// <summary>The northernmost.</summary>
    public const decimal Northernmost = 70.1m;

    /// <summary>The westernmost longitude.</summary>
    public const decimal Westernmost = 19.0m;

    /// <summary>The easternmost.</summary>
    public const decimal Easternmost = 31.6m;

    /// <summary>Whether the point is within the limits of Finland. A corner of a neighbour's land is within them too.</summary>
    public bool IsInFinland => Latitude is >= Southernmost and <= Northernmost && Longitude is >= Westernmost and <= Easternmost;

    /// <summary>The nearest point with as many decimals as are kept.</summary>
    public static MapPoint Nearest(decimal latitude, decimal longitude) => new(Round(latitude), Round(longitude));

    /// <summary>The nearest point to plane coordinates in metres.</summary>
    public static MapPoint OfPlane(decimal north, decimal east)
    {
        var (latitude, longitude) = EtrsTm35Fin.ToDegrees((double)north, (double)east);
        return Nearest((decimal)latitude, (decimal)longitude);
    }

    /// <summary>The degrees as they are typed and copied in every language: <c>60.1699, 24.9384</c>.</summary>
    public string Degrees => $"{Write(Latitude)}, {Write(Longitude)}";

    /// <summary>The point in ETRS-TM35FIN in whole metres: <c>N 6672000, E 385000</c>.</summary>
    public string Plane
    {
        get
        {
            var (north, east) = EtrsTm35Fin.ToPlane((double)Latitude, (double)Longitude);
            return string.Create(CultureInfo.InvariantCulture, $"N {north:0}, E {east:0}");
        }
    }

    private static decimal Round(decimal degrees) =>
        decimal.Parse(Write(decimal.Round(degrees, Decimals, MidpointRounding.AwayFromZero)), CultureInfo.InvariantCulture);

    private static string Write(decimal degrees) => degrees.ToString("0.0#####", CultureInfo.InvariantCulture);
}
