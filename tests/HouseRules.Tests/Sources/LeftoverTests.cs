using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Sources;

public sealed class LeftoverTests
{
    [Fact]
    public void Nothing_is_left_half_done() => Rule.Holds(LeftoverRule.Violations(HandWritten.WithoutHouseRules(House.Files)));

    [Theory]
    [InlineData("// TODO: later")]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("[Fact(Skip = \"flaky\")]")]
    [InlineData("#pragma warning disable CA1031")]
    [InlineData("#nullable disable")]
    public void Planted_leftover_is_caught(string line) => Assert.Single(LeftoverRule.Violations([new("src/Forms/Planted.cs", "namespace X;\n" + line)]));

    [Fact]
    public void Warning_silenced_with_a_reason_passes() =>
        Assert.Empty(LeftoverRule.Violations([new("src/Forms/Planted.cs", "#pragma warning disable CA1031 // every fault of a plug-in is told to its owner")]));
}
