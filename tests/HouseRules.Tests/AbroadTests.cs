using System.Globalization;
using Xunit;

namespace Kevytasiointi.HouseRules.Tests;

/// <summary><c>./test</c> runs every test in Turkish and in New York. These are seen to reach the tests; otherwise that would hold nothing.</summary>
public sealed class AbroadTests
{
    [Fact]
    public void Tests_run_in_the_culture_that_the_machine_is_said_to_have()
    {
        var said = Environment.GetEnvironmentVariable("LANG");
        Assert.SkipUnless(said == "tr_TR.UTF-8", "Only ./test runs abroad.");
        Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
        Assert.Equal("ı", CultureInfo.CurrentCulture.TextInfo.ToLower("I"));
    }

    [Fact]
    public void Tests_run_in_the_zone_that_the_machine_is_said_to_be_in()
    {
        var said = Environment.GetEnvironmentVariable("TZ");
        Assert.SkipUnless(said == "America/New_York", "Only ./test runs abroad.");
#pragma warning disable RS0030 // the machine's own zone is what is asked after
        Assert.Equal(said, TimeZoneInfo.Local.Id);
#pragma warning restore RS0030
    }
}
