using System.Globalization;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Xunit;

namespace Kevytasiointi.Web.Tests.Components;

public sealed class WordsOfTimeAndSizeTests
{
    private static readonly DateTime Now = new(2026, 8, 27, 9, 5, 0);

    [Theory]
    [InlineData("2026-08-27T08:02", Language.Fi, "tänään klo 8.02")]
    [InlineData("2026-08-26T23:59", Language.Fi, "eilen klo 23.59")]
    [InlineData("2026-08-26T23:59", Language.Sv, "i går kl. 23.59")]
    [InlineData("2026-08-25T14:20", Language.Sv, "25.8.2026 kl. 14.20")]
    [InlineData("2026-08-25T14:20", Language.En, "25 August 2026 at 14:20")]
    public void A_near_time_is_told_in_words_and_a_far_one_by_its_date(string time, Language language, string expected)
    {
        Assert.Equal(expected, Times.Near(DateTime.Parse(time, CultureInfo.InvariantCulture), Now, language));
    }

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
            Assert.Equal("26.8.2026 klo 14.20", Times.DayAndTime(new DateTime(2026, 8, 26, 14, 20, 0), Language.Fi));
            Assert.Equal("1.4\u00a0MB", FileSize.Say(1_480_000, Language.En));
            Assert.Equal("10,000", Quantities.Whole(10_000, Language.En));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
