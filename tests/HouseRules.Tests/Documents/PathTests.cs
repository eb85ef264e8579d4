using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Documents;

public sealed class PathTests
{
    [Fact]
    public void Every_path_that_a_document_names_is_there() =>
        Rule.Holds(PathRule.Violations(PathRule.Of(House.Files), path => Path.Exists(Path.Combine(House.Root, path))));

    [Theory]
    [InlineData("see `src/Attic/Old.cs`", "src/Attic/Old.cs")]
    [InlineData("run `dotnet run --project src/Attic`", "src/Attic")]
    [InlineData("in `Attic.props`", "Attic.props")]
    [InlineData("[the attic](docs/attic.md#stairs)", "docs/attic.md")]
    public void Planted_path_that_leads_nowhere_is_caught(string text, string path) =>
        Assert.Equal($"README.md names {path}, which is not there.", Assert.Single(PathRule.Violations([new("README.md", text)], _ => false)));

    [Theory]
    [InlineData("`src/<Room>/<Feature>/`")]
    [InlineData("`/fi/asioi/kunta/melu` as `application/json`")]
    [InlineData("[the law](https://www.finlex.fi/)")]
    public void Words_that_are_no_paths_pass(string text) => Assert.Empty(PathRule.Violations([new("README.md", text)], _ => false));
}
