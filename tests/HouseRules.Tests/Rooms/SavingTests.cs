using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Rooms;

public sealed class SavingTests
{
    [Fact]
    public void Web_never_saves() => Rule.Holds(SavingRule.Violations(TypeUses.Of(House.Assembly("Web"))));

    [Theory]
    [InlineData(nameof(Planted.Saves.SavesAsync), "SaveChangesAsync")]
    [InlineData(nameof(Planted.Saves.DeletesAsync), "ExecuteDeleteAsync")]
    public void Planted_saving_is_caught(string planted, string called)
    {
        Assert.NotNull(typeof(Planted.Saves).GetMethod(planted));
        Assert.Contains(SavingRule.Violations(TypeUses.Of(typeof(SavingTests).Assembly.Location)), line => line.Contains(called, StringComparison.Ordinal));
    }
}
