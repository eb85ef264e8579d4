using System.Globalization;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

/// <summary>Times as people say them, by the clocks of Helsinki. The tests run elsewhere.</summary>
public sealed class HelsinkiTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 27, 6, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-08-27T05:02Z", Language.Fi, "tänään klo 8.02")]
    [InlineData("2026-08-26T20:59Z", Language.Fi, "eilen klo 23.59")]
    [InlineData("2026-08-26T20:59Z", Language.Sv, "i går kl. 23.59")]
    [InlineData("2026-08-26T21:30Z", Language.En, "today at 0:30")]
    [InlineData("2026-08-25T11:20Z", Language.Sv, "25.8.2026 kl. 14.20")]
    [InlineData("2026-08-25T11:20Z", Language.En, "25 August 2026 at 14:20")]
    public void A_near_time_is_told_in_words_and_a_far_one_by_its_date(string time, Language language, string expected) =>
        Assert.Equal(expected, HelsinkiTime.Near(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), Now, language));

    [Theory]
    [InlineData("2026-12-31T22:30Z", Language.Fi, "1.1.2027 klo 0.30")]
    [InlineData("2026-07-01T20:59Z", Language.Sv, "1.7.2026 kl. 23.59")]
    public void A_day_begins_and_ends_in_Helsinki(string time, Language language, string expected) =>
        Assert.Equal(expected, HelsinkiTime.DateTime(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), language));
}
