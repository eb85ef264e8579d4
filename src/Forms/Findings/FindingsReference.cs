using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Findings;

/// <summary>The list of every kind of finding as a document for authors and for those who read findings by program.</summary>
public static partial class FindingsReference
{
    /// <summary>The list as Markdown, as it stands in docs/forms-checks.md.</summary>
    public static string ToMarkdown()
    {
        var (errors, warnings) = (Of(Severity.Error), Of(Severity.Warning));
        var document = new StringBuilder();
        document.Append(CultureInfo.InvariantCulture, $"""
            # What is checked of a form

            `kevyt forms check FILE…` and the service, when it loads a form, name {errors.Count + warnings.Count} kinds of mistake: {errors.Count} errors, for which a form is refused,
            and {warnings.Count} warnings, which are told. The codes are stable. … stands for what is told of the place. Finnish and Swedish words: `--language fi`, `--language sv`.

            The rule that a page, a question, an option or an exit is never met, or that a check always or never holds, is decided by trying every combination of the answers that its
            conditions look at: yes and no, options, and numbers and days on either side of those they are compared with. Where that would be too many combinations, or
            the rule reckons with answers in another way, nothing is said: silence is no proof that all is well, and a finding is never a guess.

            """);
        Write(document, "Errors", errors);
        Write(document, "Warnings", warnings);
        return document.ToString().ReplaceLineEndings("\n");
    }

    private static List<FindingKind> Of(Severity severity) => [.. FindingKinds.All.Where(kind => kind.Severity() == severity)];

    private static void Write(StringBuilder document, string title, List<FindingKind> kinds)
    {
        document.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Code | What is wrong | What to do |\n|---|---|---|\n");
        foreach (var kind in kinds)
        {
            document.Append(CultureInfo.InvariantCulture, $"| `{kind.Code()}` | {Cell(kind.What().En)} | {Cell(kind.Remedy().En)} |\n");
        }
    }

    private static string Cell(string text) => Place().Replace(text, "…").Replace("….", "…", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("\"?\\{\\d\\}\"?", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
