using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class EidasPersonIdentifierTests
{
    [Theory, Trait("Requirement", "R-130")]
    [InlineData("SE/FI/199001019999", true)]
    [InlineData("ES/FI/a+b/c=", true)]
    [InlineData("se/FI/1", false)]
    [InlineData("SE/FI/", false)]
    [InlineData("SE-FI-1", false)]
    [InlineData("SE/FI/1\n", false)]
    [InlineData(null, false)]
    public void Two_countries_and_an_identifier_make_one(string? text, bool isOne) => Assert.Equal(isOne, EidasPersonIdentifier.IsPlausible(text));

    [Fact]
    public void The_issuers_own_part_has_at_most_256_characters()
    {
        Assert.True(EidasPersonIdentifier.IsPlausible("SE/FI/" + new string('x', 256)));
        Assert.False(EidasPersonIdentifier.IsPlausible("SE/FI/" + new string('x', 257)));
    }
}
