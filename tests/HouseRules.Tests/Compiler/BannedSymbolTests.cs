using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Compiler;

public sealed class BannedSymbolTests
{
    [Fact]
    public void Every_banned_symbol_exists_and_says_why() => Rule.Holds(BannedSymbolRule.Violations(House.File("BannedSymbols.txt").Lines));

    [Theory]
    [InlineData("P:System.DateTime.Nwo; misspelt")]
    [InlineData("T:System.Randomm; misspelt")]
    [InlineData("P:System.DateTime.Now")]
    public void Planted_fault_in_the_list_is_caught(string line) => Assert.Single(BannedSymbolRule.Violations([line]));
}
