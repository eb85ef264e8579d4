using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What makes texts harder to use than they need be.</summary>
internal static class TextAdvice
{
    /// <summary>Shorter texts are names and words that languages may have in common.</summary>
    private const int WordsOfSentence = 4;

    /// <summary>A line or two on a phone.</summary>
    private const int LongLabel = 180;

    private static readonly (string One, string Other)[] Pairs = [("fi", "sv"), ("fi", "en"), ("sv", "en")];

    public static void TextsAreTranslated(CheckedForm form, DocumentFindings findings) => Check(form.Document, findings);

    public static void LabelsAreShort(CheckedForm form, DocumentFindings findings)
    {
        foreach (var label in form.Everything.Where(each => each.Question is not (DeclarationQuestion or InformationQuestion)).SelectMany(each => each.At.Find("label")!.Below))
        {
            if (label.Text.Length > LongLabel)
            {
                findings.Add(label, FindingKind.LabelLong, label.Text.Length, LongLabel);
            }
        }
    }

    public static void LabelsDiffer(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (page, at) in form.Pages)
        {
            var questions = CheckedForm.QuestionsOf(page, at).Where(each => each.Question is { TakesAnswer: true, When: null }).ToList();
            TellTwice(questions.Select(each => each.At), findings);
            foreach (var (question, place) in CheckedForm.QuestionsOf(page, at))
            {
                TellTwice(question is IOffersOptions ? place.ItemsOf("options").Where(option => option.Find("when") is null) : [], findings);
                TellTwice(CheckedForm.InRows(question, place).Select(each => each.At), findings);
            }
        }
    }

    private static void Check(DocumentNode node, DocumentFindings findings)
    {
        foreach (var (one, other) in Pairs)
        {
            if (node.Find(one) is { } text && node.Find(other) is { } same && text.Text == same.Text && IsSentence(text.Text))
            {
                findings.Add(same, FindingKind.TextUntranslated, one, other);
            }
        }

        foreach (var below in node.Below)
        {
            Check(below, findings);
        }
    }

    private static bool IsSentence(string text) => !text.Contains("://", StringComparison.Ordinal)
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Length > 1 && word.All(char.IsLetter)) >= WordsOfSentence;

    /// <summary>Tells labels that stand a second time in a language, once for each object.</summary>
    private static void TellTwice(IEnumerable<DocumentNode> labelled, DocumentFindings findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in labelled.Select(each => each.Find("label")!))
        {
            var twice = label.Below.FirstOrDefault(text => seen.ContainsKey($"{text.Step} {text.Text}"));
            if (twice is not null)
            {
                findings.Add(twice, FindingKind.LabelDoubled, twice.Text, seen[$"{twice.Step} {twice.Text}"]);
            }

            foreach (var text in label.Below)
            {
                seen.TryAdd($"{text.Step} {text.Text}", text.Line);
            }
        }
    }
}
