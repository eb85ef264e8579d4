using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Secrets;

public sealed class IdentityCodeTests
{
    [Fact, Trait("Requirement", "R-132")]
    public void No_identity_code_in_the_house_may_belong_to_a_person() => Rule.Holds(IdentityCodeRule.Violations(House.Files));

    [Theory]
    [InlineData("-")]
    [InlineData("A")]
    [InlineData("Y")]
    public void Planted_code_outside_the_900_series_is_caught(string separator)
    {
        // Put together here, so that no such code stands in the repository.
        var code = "131052" + separator + "308" + IdentityCodeRule.CheckCharacter("131052", "308");
        var caught = Assert.Single(IdentityCodeRule.Violations([new("a.md", $"one\n({code})")]));
        Assert.Equal("a.md:2 holds a personal identity code outside the 900 series.", caught);
    }

    [Theory]
    [InlineData("010594Y9032")]
    [InlineData("131052-3080")] // wrong check character
    [InlineData("311152-308N")] // no such day
    public void Code_of_nobody_passes(string code) => Assert.Empty(IdentityCodeRule.Violations([new("a.md", code)]));
}
