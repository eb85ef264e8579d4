using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Packages;

public sealed class PinTests
{
    [Fact]
    public void Every_version_is_exact_and_stands_in_one_place() => Rule.Holds(PinRule.Floating(House.Files));

    [Fact]
    public void Every_project_is_in_the_solution() => Rule.Holds(PinRule.OutsideTheSolution(House.Files));

    [Theory]
    [InlineData("Directory.Packages.props", "PackageVersion", "10.0.*")]
    [InlineData("Directory.Packages.props", "PackageVersion", "[10.0,11)")]
    [InlineData("src/Web/Web.csproj", "PackageReference", "10.0.1")]
    public void Planted_version_is_caught(string path, string element, string version) =>
        Assert.Single(PinRule.Floating([new(path, $"<Project><{element} Include=\"Planted\" Version=\"{version}\" /></Project>")]));

    [Fact]
    public void Planted_project_outside_the_solution_is_caught()
    {
        HouseFile[] files =
        [
            new("Kevytasiointi.slnx", "<Project Path=\"src/Web/Web.csproj\" />"),
            new("src/Web/Web.csproj", ""),
            new("tests/Lost.Tests/Lost.Tests.csproj", ""),
        ];
        Assert.Equal("tests/Lost.Tests/Lost.Tests.csproj is not in the solution.", Assert.Single(PinRule.OutsideTheSolution(files)));
    }
}
