namespace Kevytasiointi.Forms.Places;

/// <summary>
/// ETRS-TM35FIN (EPSG:3067), Finland's plane coordinates: a transverse Mercator projection of the GRS80 ellipsoid on the meridian 27° E, by the Krüger
/// series of JHS 197, appendix 2. Within Finland it is true to less than a millimetre. WGS 84 is taken for EUREF-FIN here: they differ by less than a
/// metre, and nobody points at a map more finely.
/// </summary>
public static class EtrsTm35Fin
{
    private const double SemiMajorAxis = 6_378_137;
    private const double Flattening = 1 / 298.257222101;
    private const double Scale = 0.9996;
    private const double FalseEasting = 500_000;
    private const double CentralMeridian = 27 * Radian;
    private const double Radian = Math.PI / 180;

    private const double N1 = Flattening / (2 - Flattening);
    private const double N2 = N1 * N1;
    private const double N3 = N2 * N1;
    private const double N4 = N2 * N2;

    /// <summary>The scale times the radius of the circle whose circumference is that of a meridian.</summary>
    private const double Radius = Scale * SemiMajorAxis / (1 + N1) * (1 + (N2 / 4) + (N4 / 64));

    private static readonly double Eccentricity = Math.Sqrt((2 * Flattening) - (Flattening * Flattening));

    private static readonly double[] ToPlaneTerms =
    [
        (N1 / 2) - (2 * N2 / 3) + (5 * N3 / 16) + (41 * N4 / 180),
        (13 * N2 / 48) - (3 * N3 / 5) + (557 * N4 / 1440),
        (61 * N3 / 240) - (103 * N4 / 140),
        49_561 * N4 / 161_280,
    ];

    private static readonly double[] ToDegreesTerms =
    [
        (N1 / 2) - (2 * N2 / 3) + (37 * N3 / 96) - (N4 / 360),
        (N2 / 48) + (N3 / 15) - (437 * N4 / 1440),
        (17 * N3 / 480) - (37 * N4 / 840),
        4397 * N4 / 161_280,
    ];

    /// <summary>Metres north of the equator, and east of a line 500 km west of 27° E, of a latitude and a longitude in degrees.</summary>
    public static (double North, double East) ToPlane(double latitude, double longitude)
    {
        var sine = Math.Sin(latitude * Radian);
        var conformal = Math.Atan(Math.Sinh(Math.Atanh(sine) - (Eccentricity * Math.Atanh(Eccentricity * sine))));
        var across = Math.Atanh(Math.Cos(conformal) * Math.Sin((longitude * Radian) - CentralMeridian));
        var along = Math.Asin(Math.Sin(conformal) * Math.Cosh(across));
        var (north, east) = Series(ToPlaneTerms, along, across);
        return (Radius * (along + north), (Radius * (across + east)) + FalseEasting);
    }

    /// <summary>The latitude and longitude in degrees of metres north and east. The inverse of <see cref="ToPlane"/>.</summary>
    public static (double Latitude, double Longitude) ToDegrees(double north, double east)
    {
        var (along, across) = (north / Radius, (east - FalseEasting) / Radius);
        var (less, lessAcross) = Series(ToDegreesTerms, along, across);
        (along, across) = (along - less, across - lessAcross);
        var conformal = Math.Asin(Math.Sin(along) / Math.Cosh(across));
        var longitude = CentralMeridian + Math.Asin(Math.Tanh(across) / Math.Cos(conformal));
        return (Geodetic(Math.Asinh(Math.Tan(conformal))) / Radian, longitude / Radian);
    }

    /// <summary>The latitude of an isometric one. Each round brings it some hundred times nearer; JHS 197 asks for three or more.</summary>
    private static double Geodetic(double isometric)
    {
        const int rounds = 6;
        var found = isometric;
        for (var round = 0; round < rounds; round++)
        {
            found = isometric + (Eccentricity * Math.Atanh(Eccentricity * Math.Tanh(found)));
        }

        return Math.Atan(Math.Sinh(found));
    }

    private static (double Along, double Across) Series(double[] terms, double along, double across)
    {
        var sum = (Along: 0.0, Across: 0.0);
        for (var term = 0; term < terms.Length; term++)
        {
            var times = 2.0 * (term + 1);
            sum.Along += terms[term] * Math.Sin(times * along) * Math.Cosh(times * across);
            sum.Across += terms[term] * Math.Cos(times * along) * Math.Sinh(times * across);
        }

        return sum;
    }
}
