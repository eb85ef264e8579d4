using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kevytasiointi.Casework.Tests.Desk;
using Kevytasiointi.Casework.Transfers;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Transfers;

/// <summary><c>docs/package.md</c> tells what is in the package: no file and no member of <c>case.json</c> less or more.</summary>
public sealed partial class PackageDocumentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_and_members_are_those_of_the_document()
    {
        await using var world = await DeskWorld.NewAsync(Provider.Sqlite);
        var id = await world.FileAsync();
        var sanna = await world.SannaAsync();
        await using var zip = await world.AskAsync<TakePackage, MemoryStream>(async act =>
        {
            var package = Assert.IsType<PackageAnswer.Package>(await act.ExecuteAsync(sanna, id, Stop));
            await using var content = package.Content;
            var memory = new MemoryStream();
            await content.CopyToAsync(memory, Stop);
            return memory;
        });
        await using var bag = new ZipArchive(zip, ZipArchiveMode.Read);
        var text = await File.ReadAllTextAsync(Document(), Stop);
        var sections = text.Split("\n## ");
        Assert.Equal(
            Documented(sections.Single(section => section.StartsWith("Files", StringComparison.Ordinal))),
            bag.Entries.Where(entry => entry.Name.Length > 0).Select(entry => General(entry.FullName)).Distinct().Order(StringComparer.Ordinal));
        await using var json = await bag.GetEntry($"{id}-v1/data/case.json")!.OpenAsync(Stop);
        Assert.Equal(
            Documented(sections.Single(section => section.StartsWith("case.json", StringComparison.Ordinal))),
            Members((await JsonNode.ParseAsync(json, cancellationToken: Stop))!, "").Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Members(JsonNode? node, string path) => node switch
    {
        JsonObject members when !path.EndsWith("].value", StringComparison.Ordinal) =>
            members.SelectMany(member => Members(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray { Count: > 0 } items when !path.EndsWith("].value", StringComparison.Ordinal) => items.SelectMany(item => Members(item, path + "[]")),
        JsonArray when path.EndsWith("].words", StringComparison.Ordinal) => [], // a question left empty has no words
        _ => [path],
    };

    private static string General(string path) =>
        Attachment().Replace(path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..], "data/attachments/NNN_name.ext");

    private static IEnumerable<string> Documented(string section) =>
        Row().Matches(section).SelectMany(row => Code().Matches(row.Groups["cell"].Value)).Select(code => code.Groups[1].Value).Order(StringComparer.Ordinal);

    private static string Document()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kevytasiointi.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        return Path.Combine(folder.FullName, "docs", "package.md");
    }

    [GeneratedRegex("^data/attachments/[0-9]{3}_.+$", RegexOptions.CultureInvariant)]
    private static partial Regex Attachment();

    [GeneratedRegex(@"^\| (?<cell>`[^|]+) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
