using System.Globalization;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Xunit;

namespace Kevytasiointi.Web.Tests.Components;

public sealed class WordsOfTimeAndSizeTests
{
    [Theory]
    [InlineData(10_000, Language.Fi, "10\u00a0000")]
    [InlineData(10_000, Language.En, "10,000")]
    [InlineData(0, Language.Sv, "0")]
    public void Thousands_stand_apart(long number, Language language, string expected) => Assert.Equal(expected, Quantities.Whole(number, language));

    [Fact]
    public void The_servers_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("3 päivää", Times.Days(3, Language.Fi));
            Assert.Equal("1.4\u00a0MB", FileSize.Say(1_480_000, Language.En));
            Assert.Equal("10,000", Quantities.Whole(10_000, Language.En));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
