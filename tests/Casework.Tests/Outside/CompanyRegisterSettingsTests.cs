using System.Globalization;
using Kevytasiointi.Casework.Outside;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outside;

public sealed class CompanyRegisterSettingsTests
{
    [Theory]
    [InlineData(null, "00:00:03", true)]
    [InlineData("https://avoindata.prh.fi/opendata-ytj-api/v3/", "00:00:30", true)]
    [InlineData("http://127.0.0.1:5000/", "00:00:00.5", false)]
    public void What_can_work_is_let_through(string? address, string patience, bool inProduction) => Assert.Empty(Of(address, patience).Faults(inProduction));

    [Theory]
    [InlineData("http://ytj.example/", "00:00:03", true, "Address must begin with https")]
    [InlineData("ftp://ytj.example/", "00:00:03", true, "Address must be an absolute")]
    [InlineData("v3/companies", "00:00:03", false, "Address must be an absolute")]
    [InlineData(null, "00:00:00", false, "Patience")]
    [InlineData(null, "-00:00:01", false, "Patience")]
    [InlineData(null, "00:00:31", false, "Patience")]
    public void What_cannot_is_named(string? address, string patience, bool inProduction, string named) =>
        Assert.Contains(named, Assert.Single(Of(address, patience).Faults(inProduction)), StringComparison.Ordinal);

    private static CompanyRegisterSettings Of(string? address, string patience) => new()
    {
        Address = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute),
        Patience = TimeSpan.Parse(patience, CultureInfo.InvariantCulture),
    };
}
