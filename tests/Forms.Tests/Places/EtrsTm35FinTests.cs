using Kevytasiointi.Forms.Places;

namespace Kevytasiointi.Forms.Tests.Places;

public sealed class EtrsTm35FinTests
{
    private const double Millimetre = 0.001;
    private const double Radian = Math.PI / 180;

    /// <summary>JHS 197, appendix 3, section 1: point G4, Geta.</summary>
    [Fact]
    public void The_published_point_comes_out_as_published()
    {
        var (north, east) = EtrsTm35Fin.ToPlane(60 + (23 / 60.0) + (6.38474 / 3600), 19 + (50 / 60.0) + (53.29237 / 3600));

        Assert.Equal(6_715_706.37708, north, Millimetre / 10);
        Assert.Equal(106_256.35961, east, Millimetre / 10);
    }

    [Fact]
    public void The_published_point_comes_back_as_published()
    {
        var (latitude, longitude) = EtrsTm35Fin.ToDegrees(6_715_706.37705, 106_256.35958);

        Assert.Equal(1.053918934084532, latitude * Radian, 1e-13);
        Assert.Equal(0.346415337004409, longitude * Radian, 1e-13);
    }

    [Fact]
    public void There_and_back_is_the_same_point_to_a_millimetre_everywhere_in_Finland() => Everywhere((latitude, longitude) =>
    {
        var (north, east) = EtrsTm35Fin.ToPlane(latitude, longitude);
        var back = EtrsTm35Fin.ToDegrees(north, east);
        var again = EtrsTm35Fin.ToPlane(back.Latitude, back.Longitude);

        Assert.Equal(latitude, back.Latitude, 1e-9);
        Assert.Equal(longitude, back.Longitude, 1e-9);
        Assert.Equal(north, again.North, Millimetre);
        Assert.Equal(east, again.East, Millimetre);
    });

    /// <summary>
    /// What makes a projection transverse Mercator, worked out without the series: true to 0.9996 along the meridian 27° E, whose length is summed here
    /// bit by bit, and the same angles everywhere.
    /// </summary>
    [Fact]
    public void North_on_the_central_meridian_is_its_length_from_the_equator()
    {
        foreach (var latitude in new[] { 59.5, 62, 65.25, 70 })
        {
            var (north, east) = EtrsTm35Fin.ToPlane(latitude, 27);

            Assert.Equal(0.9996 * MeridianTo(latitude), north, Millimetre);
            Assert.Equal(500_000, east, Millimetre / 1000);
        }
    }

    [Fact]
    public void Angles_stay_as_they_are_everywhere_in_Finland() => Everywhere((latitude, longitude) =>
    {
        const double step = 0.001;
        var (north, east) = Change(latitude + step, longitude, latitude - step, longitude);
        var (northOfEast, eastOfEast) = Change(latitude, longitude + step, latitude, longitude - step);
        var stretch = Parallel(latitude) / MeridianRadius(latitude);

        Assert.Equal(stretch * north, eastOfEast, 0.0001);
        Assert.Equal(-stretch * east, northOfEast, 0.0001);
    });

    [Theory]
    [InlineData("60.169900", "24.938400")]
    [InlineData("59.8", "22.9")]
    [InlineData("69.999999", "28.000001")]
    public void A_kept_point_survives_whole_metres_to_less_than_a_metre(string latitude, string longitude)
    {
        var point = MapPoint.Nearest(Decimal(latitude), Decimal(longitude));

        Assert.True(TypedCoordinates.TryRead(point.Plane, out var again, out _));
        Assert.InRange(Math.Abs(point.Latitude - again.Latitude), 0, 0.000006m);
        Assert.InRange(Math.Abs(point.Longitude - again.Longitude), 0, 0.000015m);
        Assert.Equal(point.Plane, again.Plane);
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void Everywhere(Action<double, double> check)
    {
        for (var latitude = 58.8; latitude <= 70.1; latitude += 0.4)
        {
            for (var longitude = 19.0; longitude <= 31.6; longitude += 0.4)
            {
                check(latitude, longitude);
            }
        }
    }

    private static (double North, double East) Change(double latitude, double longitude, double fromLatitude, double fromLongitude)
    {
        var (to, from) = (EtrsTm35Fin.ToPlane(latitude, longitude), EtrsTm35Fin.ToPlane(fromLatitude, fromLongitude));
        return (to.North - from.North, to.East - from.East);
    }

    private static double MeridianTo(double latitude)
    {
        const int steps = 20_000;
        var step = latitude / steps;
        return Enumerable.Range(0, steps).Sum(index => MeridianRadius((index + 0.5) * step) * step * Radian);
    }

    private static double Squared => (2 / 298.257222101) - (1 / (298.257222101 * 298.257222101));

    private static double MeridianRadius(double latitude) => 6_378_137 * (1 - Squared) / Math.Pow(1 - (Squared * Sine(latitude) * Sine(latitude)), 1.5);

    private static double Parallel(double latitude) => 6_378_137 * Math.Cos(latitude * Radian) / Math.Sqrt(1 - (Squared * Sine(latitude) * Sine(latitude)));

    private static double Sine(double latitude) => Math.Sin(latitude * Radian);
}
