using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Texts;

/// <summary>Whatever is said to people is said in Finnish, Swedish and English alike (R-080).</summary>
public static partial class TextRule
{
    private static readonly string[] Languages = ["fi", "sv", "en"];

    /// <summary>Texts that a language lacks, or whose places to fill in differ between the languages.</summary>
    public static IEnumerable<string> Violations(IEnumerable<TextFile> files) =>
        from file in files
        from entry in file.Keys
        from fault in Faults(entry.Value)
        select $"{file.Path}: {entry.Key} {fault}";

    /// <summary>Files of one room with the same name: the build would embed one over the other.</summary>
    public static IEnumerable<string> NamesTwice(IEnumerable<TextFile> files) =>
        from file in files
        group file by (file.Room, Name: Path.GetFileName(file.Path)) into same
        where same.Count() > 1
        select $"{string.Join(" and ", same.Select(file => file.Path))} have one name in one room.";

    private static IEnumerable<string> Faults(Dictionary<string, string> words)
    {
        foreach (var language in Languages.Where(language => !words.TryGetValue(language, out var text) || text.Trim().Length == 0))
        {
            yield return $"has no words in {language}.";
        }

        foreach (var other in words.Keys.Except(Languages))
        {
            yield return $"speaks {other}, which the service does not.";
        }

        if (words.Values.Select(Places).Distinct().Count() > 1)
        {
            yield return "has different places to fill in: " + string.Join("; ", words.Select(each => $"{each.Key} {Places(each.Value)}")) + ".";
        }
    }

    private static string Places(string text) => string.Concat(Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
