using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Rooms;

public sealed class FeatureTests
{
    private const string Root = "Kevytasiointi.HouseRules.Tests.Planted";

    private static IReadOnlyCollection<TypeUse> Planted { get; } = TypeUses.Of(typeof(FeatureTests).Assembly.Location);

    [Theory]
    [InlineData("Casework")]
    [InlineData("Web")]
    public void Features_never_refer_to_each_other(string room) =>
        Rule.Holds(FeatureRule.Violations($"Kevytasiointi.{room}", TypeUses.Of(House.Assembly(room))));

    [Theory]
    [InlineData("Casework")]
    [InlineData("Web")]
    public void Every_part_of_a_room_is_a_feature_or_supports_features(string room) =>
        Rule.Holds(FeatureRule.Unplaced($"Kevytasiointi.{room}", TypeUses.Of(House.Assembly(room))));

    [Fact]
    public void Planted_part_that_is_neither_is_caught() =>
        Assert.StartsWith($"{Root}.Attic is neither", Assert.Single(FeatureRule.Unplaced(Root, Planted)), StringComparison.Ordinal);

    [Fact]
    public void Planted_use_of_another_feature_is_caught_even_inside_a_lambda_of_an_async_method()
    {
        string[] caught = [$"{Root}.Filing.LooksIntoDesk uses {Root}.Desk.DeskThing.", $"{Root}.Records.KnowsFeature uses {Root}.Desk.DeskThing."];
        Assert.Equal(caught, FeatureRule.Violations(Root, Planted).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void View_of_one_feature_that_uses_another_is_caught()
    {
        var use = new TypeUse(new("Web", "AspNetCoreGeneratedDocument", "Filing_Check"), new("Web", "Kevytasiointi.Web.Desk", "Inbox"), null);
        Assert.Single(FeatureRule.Violations("Kevytasiointi.Web", [use]));
    }
}
