using CsCheck;
using Kevytasiointi.Casework.Outbox;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outbox;

public sealed class BackOffTests
{
    [Fact, Trait("Requirement", "R-079")]
    public void Waits_stay_between_half_a_minute_and_six_hours_however_often_it_failed() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int).Sample((attempts, seed) =>
        {
            var wait = BackOff.After(attempts, DeliveryFailure.Unreachable, new Random(seed));
            Assert.InRange(wait, TimeSpan.FromSeconds(30), TimeSpan.FromHours(6));
        });

    [Fact]
    public void Waits_double_until_the_longest()
    {
        double[] expected = [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 14400, 14400];
        Assert.Equal(expected, Enumerable.Range(1, 11).Select(attempt => BackOff.After(attempt, DeliveryFailure.TryLater, new NoLuck()).TotalSeconds));
    }

    [Fact]
    public void A_random_part_of_up_to_a_half_spreads_what_failed_together()
    {
        var random = new Random(7);
        var waits = Enumerable.Range(0, 1000).Select(_ => BackOff.After(1, DeliveryFailure.Unreachable, random).TotalSeconds).ToList();
        Assert.InRange(waits.Min(), 30, 31);
        Assert.InRange(waits.Max(), 44, 45);
        Assert.InRange(waits.Average(), 36.5, 38.5);
    }

    [Theory]
    [InlineData(DeliveryFailure.BadAddress)]
    [InlineData(DeliveryFailure.ReceiverRefused)]
    public void What_time_does_not_mend_waits_hours_from_the_first_failure(string failure) =>
        Assert.InRange(BackOff.After(1, failure, new Random(1)), TimeSpan.FromHours(4), BackOff.Longest);

    /// <summary>Always the smallest number.</summary>
    private sealed class NoLuck : Random
    {
        public override double NextDouble() => 0;
    }
}
