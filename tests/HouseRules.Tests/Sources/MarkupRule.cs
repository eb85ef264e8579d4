using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Sources;

/// <summary>
/// Pages carry no script, style or raw markup of their own: the content security policy would refuse the first two, and by the third a customer
/// could write in our name.
/// </summary>
public static partial class MarkupRule
{
    /// <summary>Inline script, style and handlers, and raw markup, by file and line.</summary>
    public static IEnumerable<string> Violations(IEnumerable<HouseFile> files) =>
        from file in files
        where file.IsKind(".cshtml", ".cs")
        from line in file.Lines.Index()
        where Raw().IsMatch(line.Item) || (file.IsKind(".cshtml") && Inline().IsMatch(line.Item))
        select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"\bHtml\.Raw\b", RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    [GeneratedRegex(
        """<script\b(?![^>]*\bsrc=)|<style\b|\sstyle\s*=\s*["'@]|\son[a-z]+\s*=\s*["'@]""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
