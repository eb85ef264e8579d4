using System.Text.Json;
using System.Xml.Linq;

namespace Kevytasiointi.HouseRules.Tests.Packages;

/// <summary>The folders that packages were restored into, as the restore wrote them down.</summary>
public static class PackageFolders
{
    private static readonly Lazy<IReadOnlyList<string>> Folders = new(Read);

    /// <summary>The licence that a package's own description states, as an SPDX expression; null when it states none that way.</summary>
    public static string? StatedLicence(LockedPackage package)
    {
        var description = Folders.Value.Select(folder => Path.Combine(folder, package.Id, package.Version, package.Id + ".nuspec")).First(File.Exists);
        return XDocument.Load(description).Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression")?.Value;
    }

    private static List<string> Read()
    {
        var assets = Path.Combine(House.Root, "tests/HouseRules.Tests/obj/project.assets.json");
        using var document = JsonDocument.Parse(File.ReadAllText(assets));
        return [.. document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
    }
}
