using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Sources;

public sealed class NameTests
{
    [Fact]
    public void Every_name_says_something() => Rule.Holds(NameRule.Violations(HandWritten.WithoutHouseRules(House.Files)));

    [Theory]
    [InlineData("src/Web/Shared/Menu.cshtml", "")]
    [InlineData("src/Forms/Utils/Dates.cs", "")]
    [InlineData("src/Forms/Extensions.cs", "")]
    [InlineData("src/Forms/Dates.cs", "public static class DateHelper")]
    [InlineData("src/Casework/Cases.cs", "public sealed class CaseManager(CaseworkDb db)")]
    public void Planted_empty_name_is_caught(string path, string text) => Assert.Single(NameRule.Violations([new(path, text)]));

    [Fact]
    public void Word_inside_a_longer_name_is_no_fault() =>
        Assert.Empty(NameRule.Violations([new("src/Web/Filing/SharedFacts.cs", "public sealed class ServiceManagerPage")]));
}
