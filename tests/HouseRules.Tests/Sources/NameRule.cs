using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Sources;

/// <summary>Names that say nothing are refused: whoever looks for a thing cannot guess that it lies there.</summary>
public static partial class NameRule
{
    /// <summary>Folders, files and types whose name tells no idea.</summary>
    public static IEnumerable<string> Violations(IEnumerable<HouseFile> files)
    {
        foreach (var file in files)
        {
            var parts = file.Path.Split('/');
            foreach (var folder in parts[..^1].Where(folder => EmptyFolder().IsMatch(folder)))
            {
                yield return $"{file.Path}: the folder {folder} says nothing of what is in it.";
            }

            if (parts[^1] == "Extensions.cs")
            {
                yield return $"{file.Path}: name the file for what its methods do.";
            }

            foreach (var type in EmptyType().Matches(file.Text).Select(match => match.Groups[1].Value))
            {
                yield return $"{file.Path}: the type {type} says nothing of what it does.";
            }
        }
    }

    [GeneratedRegex("^(Core|Commons?|Shared|Helpers?|Utils?|Utilities|Managers?|Services?)$", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyFolder();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(\w*(?:Manager|Helpers?|Utils?|Utilities))\b", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyType();
}
