using System.Text.Json;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Texts are plain words. Every page encodes them, so that markup would be seen as it is written; in a form it is a mistake or an attack.</summary>
internal static partial class TextChecks
{
    private const int MostShown = 40;

    public static void TextsAreWords(CheckedForm form, DocumentFindings findings) => Check(form.Document, findings);

    private static void Check(DocumentNode node, DocumentFindings findings)
    {
        var found = node.Kind == JsonValueKind.String ? Markup().Match(node.Text) : Match.Empty;
        if (found.Success)
        {
            findings.Add(node, FindingKind.TextMarkup, node.Text[found.Index..Math.Min(node.Text.Length, found.Index + MostShown)]);
        }

        foreach (var below in node.Below)
        {
            Check(below, findings);
        }
    }

    // A tag or comment, an event handler, a script's address, a character reference.
    [GeneratedRegex(@"<\s*[a-z/!?]|\bon[a-z]{3,20}\s*=|\b(javascript|vbscript)\s*:|&(#\d|#x[0-9a-f]|[a-z]{2,8};)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Markup();
}
