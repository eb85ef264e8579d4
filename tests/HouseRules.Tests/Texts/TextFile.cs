using System.Text.Json;

namespace Kevytasiointi.HouseRules.Tests.Texts;

/// <summary>A <c>Name.texts.json</c> as it stands: under each key, the language codes it gives and the words of each.</summary>
public sealed record TextFile(string Path, IReadOnlyDictionary<string, Dictionary<string, string>> Keys)
{
    /// <summary>The room that says these words: <c>Web</c> for a file under <c>src/Web</c>.</summary>
    public string Room => Path.Split('/')[1];

    /// <summary>The text files among these files.</summary>
    public static IReadOnlyList<TextFile> Of(IEnumerable<HouseFile> files) =>
        [.. files.Where(file => file.IsIn("src") && file.IsKind(".texts.json")).Select(Read)];

    private static TextFile Read(HouseFile file) =>
        new(file.Path, JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file.Text)!);
}
