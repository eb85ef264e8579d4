using System.Xml.Linq;

namespace Kevytasiointi.HouseRules.Tests.Packages;

/// <summary>Versions are exact and stand in one place; every project is part of the solution, so that no test project is left unrun.</summary>
public static class PinRule
{
    /// <summary>Versions that float, and projects that name a version of their own.</summary>
    public static IEnumerable<string> Floating(IEnumerable<HouseFile> files) =>
        from file in files
        where file.IsKind(".csproj", "Directory.Packages.props")
        from element in XDocument.Parse(file.Text).Descendants()
        let version = element.Attribute("Version")?.Value
        where element.Name.LocalName is "PackageVersion" or "PackageReference" && version is not null
        where file.IsKind(".csproj") || version.IndexOfAny(['*', '[', '(', ',']) >= 0
        select $"{file.Path}: {element.Attribute("Include")?.Value} {version} must be one exact version, in Directory.Packages.props.";

    /// <summary>Projects that the solution does not name, and so are not built or tested.</summary>
    public static IEnumerable<string> OutsideTheSolution(IReadOnlyCollection<HouseFile> files) =>
        from file in files
        where file.IsKind(".csproj")
        where !files.Any(solution => solution.IsKind(".slnx") && solution.Text.Contains($"\"{file.Path}\"", StringComparison.Ordinal))
        select $"{file.Path} is not in the solution.";
}
