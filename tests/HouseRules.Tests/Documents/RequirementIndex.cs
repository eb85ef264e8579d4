using System.Text;
using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Documents;

/// <summary>Which tests hold which requirement, read from <c>[Trait("Requirement", "R-nnn")]</c> on tests and on classes of tests.</summary>
public static partial class RequirementIndex
{
    /// <summary>Where the index is kept.</summary>
    public const string Path = "docs/requirements.md";

    /// <summary>The index as a document: each requirement with the sentences of its tests and the files they stand in.</summary>
    public static string Write(IEnumerable<HouseFile> files)
    {
        var held = from file in files
                   where file.IsIn("tests") && file.IsKind(".cs")
                   from test in Tests(file)
                   group test by test.Requirement into requirement
                   orderby requirement.Key
                   select requirement;
        var document = new StringBuilder("""
            # Requirements and the tests that hold them

            Written from the tests that name a requirement. Write it anew with `KEVYTASIOINTI_WRITE_DOCS=1 ./test HouseRules`.

            """);
        foreach (var requirement in held)
        {
            document.Append("\n## ").Append(requirement.Key).Append("\n\n");
            var tests = requirement.Distinct().OrderBy(test => test.File, StringComparer.Ordinal).ThenBy(test => test.Name, StringComparer.Ordinal);
            foreach (var (_, name, path) in tests)
            {
                document.Append("- ").Append(name.Replace('_', ' ')).Append(" (`").Append(path).Append("`)\n");
            }
        }

        return document.ToString();
    }

    // Attributes stand above what they mark: those met since the last declaration belong to the next.
    private static IEnumerable<(string Requirement, string Name, string File)> Tests(HouseFile file)
    {
        var marks = new List<string>();
        foreach (var line in file.Lines)
        {
            marks.AddRange(Mark().Matches(line).Select(match => match.Groups[1].Value));
            if (marks.Count > 0 && Declaration().Match(line) is { Success: true } declared)
            {
                foreach (var requirement in marks)
                {
                    yield return (requirement, declared.Groups["name"].Value, file.Path);
                }

                marks.Clear();
            }
        }
    }

    [GeneratedRegex("""Trait\("Requirement",\s*"(R-\d{3})"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*public .*?(class (?<name>\w+)|(?<name>\w+)\()", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
