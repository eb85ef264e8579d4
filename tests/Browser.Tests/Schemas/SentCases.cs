using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kevytasiointi.Browser.Tests.Kills;

namespace Kevytasiointi.Browser.Tests.Schemas;

/// <summary>What has really been sent: the answers in the packages of the demo's cases, as an authority downloads them.</summary>
/// <param name="Procedure">The procedure's key.</param>
/// <param name="Version">The version of its form.</param>
/// <param name="Answers">Question key → answer, from <c>case.json</c>.</param>
internal sealed partial record SentCases(string Procedure, int Version, JsonObject Answers)
{
    private const int MostTries = 45;

    // A handler of each unit: together they see a case of every ready-made procedure.
    private static readonly string[] Handlers = ["sanna-heikkila", "antti-laine", "petra-nyman", "timo-kallio", "jari-koskinen", "gunilla-backman"];

    /// <summary>Every case these handlers may move, once the demo has filed them all.</summary>
    public static async Task<IReadOnlyList<SentCases>> DownloadAsync(Uri address)
    {
        var cases = new Dictionary<string, SentCases>();
        for (var tries = 0; tries < MostTries && cases.Values.Select(each => each.Procedure).Distinct().Count() < Procedures; tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(tries == 0 ? 0 : 4));
            foreach (var handler in Handlers)
            {
                using var official = new Filer();
                official.TurnTo(address);
                await official.SignInAsync(handler, asOfficial: true);
                foreach (var id in (await CasesAsync(official)).Where(id => !cases.ContainsKey(id)))
                {
                    if (await PackageAsync(official, id) is { } package)
                    {
                        cases[id] = await ReadAsync(package);
                    }
                }
            }
        }

        return [.. cases.Values];
    }

    private static int Procedures => Directory.GetFiles(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../procedures")), "*.json").Length;

    private static async Task<IReadOnlyList<string>> CasesAsync(Filer official)
    {
        var (ids, next) = (new List<string>(), "/fi/viranomainen/asiat?tila=kaikki");
        while (next is not null)
        {
            var page = await official.ReadAsync(next);
            ids.AddRange(Row().Matches(page).Select(row => row.Groups[1].Value));
            next = NextPage().Match(page) is { Success: true } link ? System.Net.WebUtility.HtmlDecode(link.Groups[1].Value) : null;
        }

        return ids;
    }

    /// <summary>The package, or none where this official is a reader only.</summary>
    private static async Task<byte[]?> PackageAsync(Filer official, string id)
    {
        try
        {
            return await official.DownloadAsync($"/fi/viranomainen/asiat/{id}/paketti");
        }
        catch (HttpRequestException refused) when (refused.StatusCode == System.Net.HttpStatusCode.Forbidden)
        {
            return null;
        }
    }

    private static async Task<SentCases> ReadAsync(byte[] package)
    {
        await using var bag = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        await using var content = await bag.Entries.Single(entry => entry.FullName.EndsWith("/data/case.json", StringComparison.Ordinal)).OpenAsync();
        var json = (await JsonNode.ParseAsync(content))!;
        var answers = json["pages"]!.AsArray().SelectMany(page => page!["answers"]!.AsArray()).Where(answer => answer!["value"] is not null);
        return new SentCases((string)json["procedure"]!["key"]!, (int)json["formVersion"]!,
            new JsonObject(answers.Select(answer => KeyValuePair.Create((string)answer!["key"]!, answer["value"]?.DeepClone()))));
    }

    [GeneratedRegex("data-testid=\"case-row\" data-case-id=\"([0-9a-f-]{36})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex("<a href=\"([^\"]+)\"[^>]*data-testid=\"next-page\"", RegexOptions.CultureInvariant)]
    private static partial Regex NextPage();
}
