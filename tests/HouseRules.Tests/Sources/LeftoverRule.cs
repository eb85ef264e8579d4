using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Sources;

/// <summary>Nothing half done, silenced or skipped stays in the source.</summary>
public static partial class LeftoverRule
{
    /// <summary>Unfinished work, skipped tests, and warnings switched off without a reason on the line.</summary>
    public static IEnumerable<string> Violations(IEnumerable<HouseFile> files)
    {
        foreach (var file in files)
        {
            foreach (var (number, line) in file.Lines.Index())
            {
                if (Unfinished().IsMatch(line) || SilencedWithoutReason().IsMatch(line))
                {
                    yield return $"{file.Path}:{number + 1}: {line.Trim()}";
                }
            }
        }
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|\bSkip\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"#pragma warning disable(?!.*//\s*\w)|SuppressMessage(?!.*Justification)|#nullable disable", RegexOptions.CultureInvariant)]
    private static partial Regex SilencedWithoutReason();
}
