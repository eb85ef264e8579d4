using Kevytasiointi.Forms.Places;

namespace Kevytasiointi.Forms.Tests.Places;

public sealed class TypedCoordinatesTests
{
    [Theory]
    [InlineData("60.1699, 24.9384", "60.1699, 24.9384")]
    [InlineData("60,1699 24,9384", "60.1699, 24.9384")]
    [InlineData("60,1699,24,9384", "60.1699, 24.9384")]
    [InlineData("60.1699,24.9384", "60.1699, 24.9384")]
    [InlineData("60,1699; 24,9384", "60.1699, 24.9384")]
    [InlineData("60.1699 / 24.9384", "60.1699, 24.9384")]
    [InlineData("24.9384, 60.1699", "60.1699, 24.9384")]
    [InlineData("(60.169912345, 24.938412345)", "60.169912, 24.938412")]
    [InlineData("60.1699° N, 24.9384° E", "60.1699, 24.9384")]
    [InlineData("60.1699°N 24.9384°E", "60.1699, 24.9384")]
    [InlineData("N60.1699 E24.9384", "60.1699, 24.9384")]
    [InlineData("N60.1699E24.9384", "60.1699, 24.9384")]
    [InlineData("e 24.9384 n 60.1699", "60.1699, 24.9384")]
    [InlineData("p 60,1699 i 24,9384", "60.1699, 24.9384")]
    [InlineData("N 60,1699 ö 24,9384", "60.1699, 24.9384")]
    [InlineData("lat: 60.1699, lon: 24.9384", "60.1699, 24.9384")]
    [InlineData("lat=60.1699 lng=24.9384", "60.1699, 24.9384")]
    [InlineData("WGS 84: 60.1699, 24.9384", "60.1699, 24.9384")]
    [InlineData("60.1699, 24.9384 (WGS84)", "60.1699, 24.9384")]
    [InlineData("EUREF-FIN 60.1699, 24.9384", "60.1699, 24.9384")]
    [InlineData("N 60° 10.2' E 24° 56.3'", "60.17, 24.938333")]
    [InlineData("N 60 10.2 E 24 56.3", "60.17, 24.938333")]
    [InlineData("60 10,2 N 24 56,3 E", "60.17, 24.938333")]
    [InlineData("60° 10,2' 24° 56,3'", "60.17, 24.938333")]
    [InlineData("60°10.2′N, 24°56.3′E", "60.17, 24.938333")]
    [InlineData("60º10’12”P 24º56’18”I", "60.17, 24.938333")]
    [InlineData("60° 10' 12\" N, 24° 56' 18\" E", "60.17, 24.938333")]
    [InlineData("60°10'12''24°56'18''", "60.17, 24.938333")]
    [InlineData("60° 10 12 24° 56 18", "60.17, 24.938333")]
    [InlineData("24° 56' 18\" 60° 10' 12\"", "60.17, 24.938333")]
    [InlineData("N 6672118 E 385611", "60.169896, 24.938395")]
    [InlineData("6672118, 385611", "60.169896, 24.938395")]
    [InlineData("6672118,385611", "60.169896, 24.938395")]
    [InlineData("385611 6672118", "60.169896, 24.938395")]
    [InlineData("6 672 118 385 611", "60.169896, 24.938395")]
    [InlineData("385 611, 6 672 118", "60.169896, 24.938395")]
    [InlineData("N: 6672118,0 E: 385611,0", "60.169896, 24.938395")]
    [InlineData("N=6672118, E=385611", "60.169896, 24.938395")]
    [InlineData("P 6672118 I 385611", "60.169896, 24.938395")]
    [InlineData("ETRS-TM35FIN: N 6672118, E 385611", "60.169896, 24.938395")]
    [InlineData("6672118 N 385611 E (EPSG:3067)", "60.169896, 24.938395")]
    public void Coordinates_are_read_as_people_write_them(string typed, string degrees)
    {
        Assert.True(TypedCoordinates.TryRead(typed, out var point, out var outside), typed);
        Assert.False(outside);
        Assert.Equal(degrees, point.Degrees);
        Assert.True(TypedCoordinates.TryRead(point.Degrees, out var again, out _));
        Assert.Equal(point, again);
    }

    [Theory]
    [InlineData("59.3293, 18.0686")]
    [InlineData("0.0, 0.0")]
    [InlineData("61.5, 32.1")]
    [InlineData("N 24.9384 E 60.1699")]
    [InlineData("N 6672118 E 3385611")]
    [InlineData("6672118 25496000")]
    [InlineData("7900000 385611")]
    public void What_is_not_in_Finland_is_told_as_such(string typed)
    {
        Assert.False(TypedCoordinates.TryRead(typed, out _, out var outside));
        Assert.True(outside);
    }

    [Theory]
    [InlineData("")]
    [InlineData("60.1699")]
    [InlineData("60,1699")]
    [InlineData("60, 25")]
    [InlineData("60 10 24 56")]
    [InlineData("60.1.2, 24.9384")]
    [InlineData("N 60.1699 N 24.9384")]
    [InlineData("N 60° 60.0' E 24° 56.3'")]
    [InlineData("60° 10' 61\" 24° 56' 18\"")]
    [InlineData("-60.1699, 24.9384")]
    [InlineData("60.1699 S, 24.9384 E")]
    [InlineData("60.1699, 24.9384, 12")]
    [InlineData("６０.1699, 24.9384")]
    [InlineData("385611 385611")]
    [InlineData("Mannerheimintie 1")]
    public void What_is_no_pair_of_coordinates_is_not_read(string typed)
    {
        Assert.False(TypedCoordinates.TryRead(typed, out _, out var outside), typed);
        Assert.False(outside);
    }
}
