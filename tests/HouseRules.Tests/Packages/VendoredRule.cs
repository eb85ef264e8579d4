using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Packages;

/// <summary>
/// Every library kept under <c>wwwroot/lib</c> has the licences of its packages beside it, each at a version that a <c>package-lock.json</c> pins, so that it
/// can be made anew, and each free for any public body.
/// </summary>
public static partial class VendoredRule
{
    private const string Folder = "src/Web/wwwroot/lib/";

    /// <summary>What is wrong with the libraries in the house.</summary>
    public static IEnumerable<string> Violations(IReadOnlyCollection<HouseFile> files)
    {
        var pinned = files.Where(file => file.IsKind("package-lock.json")).SelectMany(Packages).ToLookup(package => $"{package.Id} {package.Version}", package => package.Licence);
        return Libraries(files).SelectMany(library => Violations(library, files, pinned));
    }

    /// <summary>The folders of libraries.</summary>
    public static IEnumerable<string> Libraries(IEnumerable<HouseFile> files) =>
        files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path.LastIndexOf('/') >= Folder.Length)
            .Select(file => file.Path[..file.Path.IndexOf('/', Folder.Length)]).Distinct();

    private static IEnumerable<string> Violations(string library, IEnumerable<HouseFile> files, ILookup<string, string?> pinned)
    {
        var licences = files.FirstOrDefault(file => file.Path == library + "/LICENSE.txt");
        string[] packages = licences is null ? [] : [.. licences.Lines.Where(line => Heading().IsMatch(line))];
        return packages.Length == 0 ? [$"{library} has no LICENSE.txt that begins each licence with a line of package and version."]
            : packages.Where(package => !pinned.Contains(package)).Select(package => $"{package} in {library} is pinned by no package-lock.json.")
                .Concat(packages.SelectMany(package => pinned[package].Where(licence => !LicenceRule.IsLetIn(licence, inProduct: true))
                    .Select(licence => $"{package} in {library} is under {licence ?? "a licence that its lock file does not tell"}.")));
    }

    private static List<(string Id, string? Version, string? Licence)> Packages(HouseFile file)
    {
        const string folder = "node_modules/";
        using var document = JsonDocument.Parse(file.Text);
        return [.. document.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.StartsWith(folder, StringComparison.Ordinal))
            .Select(package => (package.Name[folder.Length..], Text(package.Value, "version"), Text(package.Value, "license")))];
    }

    private static string? Text(JsonElement package, string member) => package.TryGetProperty(member, out var value) ? value.GetString() : null;

    [GeneratedRegex(@"^(@[a-z0-9-]+/)?[a-z0-9.-]+ [0-9]+\.[0-9]+\.[0-9]+$")]
    private static partial Regex Heading();
}
