using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Rooms;

public sealed class FeatureTests
{
    [Theory]
    [InlineData("Casework")]
    [InlineData("Web")]
    public void Features_never_refer_to_each_other(string room) =>
        Rule.Holds(FeatureRule.Violations($"Kevytasiointi.{room}", TypeUses.Of(House.Assembly(room))));

    [Fact]
    public void Planted_use_of_another_feature_is_caught_even_inside_a_lambda_of_an_async_method()
    {
        var caught = FeatureRule.Violations("Kevytasiointi.HouseRules.Tests.Planted", TypeUses.Of(typeof(FeatureTests).Assembly.Location));
        Assert.Equal(["Filing.LooksIntoDesk", "Records.KnowsFeature"], Planted(caught));
    }

    [Fact]
    public void View_of_one_feature_that_uses_another_is_caught()
    {
        var use = new TypeUse(new("Web", "AspNetCoreGeneratedDocument", "Filing_Check"), new("Web", "Kevytasiointi.Web.Desk", "Inbox"), null);
        Assert.Single(FeatureRule.Violations("Kevytasiointi.Web", [use]));
    }

    private static IEnumerable<string> Planted(IEnumerable<string> caught) =>
        caught.Select(line => line.Split(' ')[0].Replace("Kevytasiointi.HouseRules.Tests.Planted.", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
