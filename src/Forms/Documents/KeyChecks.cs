using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Keys: each its own, and none that asks a personal identity code in a plain text field.</summary>
internal static class KeyChecks
{
    private static readonly string[] IdentityWords =
        ["hetu", "henkilotunnus", "personbeteckning", "personnummer", "identitycode", "socialsecurity"];

    private static readonly HashSet<string> ReservedPages = new(StringComparer.OrdinalIgnoreCase) { "tarkistus", "poista" };

    /// <summary>Keys that differ only by the size of letters are taken for one another by people, spreadsheets and case systems.</summary>
    public static void KeysAreTheirOwn(CheckedForm form, DocumentFindings findings)
    {
        TellTwice(form.Pages.Select(page => (page.Page.Key, page.At)), "Page", findings);
        TellTwice(form.Questions.Select(question => (question.Question.Key, question.At)), "Question", findings);
        foreach (var (question, at) in form.Questions)
        {
            TellTwice(CheckedForm.InRows(question, at).Select(asked => (asked.Question.Key, asked.At)), "RowQuestion", findings);
        }
    }

    public static void OptionsAreTheirOwn(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (question, at) in form.Everything)
        {
            if (question is IOffersOptions choice)
            {
                TellTwice(choice.Options.Select(option => option.Key).Zip(at.ItemsOf("options")), "Choice", findings);
            }
        }
    }

    /// <summary>A page's key stands in its address, beside the pages that the service has of its own for each draft.</summary>
    public static void PagesLeaveAddressesFree(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (page, at) in form.Pages.Where(each => ReservedPages.Contains(each.Page.Key)))
        {
            findings.Add(at.Find("key")!, FindingKind.PageKeyReserved, page.Key);
        }
    }

    /// <summary>A personal identity code needs masking and logging of its own; text fields give neither.</summary>
    public static void NoIdentityCodesInText(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (question, at) in form.Everything.Where(question => question.Question is LineQuestion and not IdentityCodeQuestion))
        {
            if (IdentityWords.Any(word => question.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add(at.Find("key")!, FindingKind.IdentityCodeInText, question.Key, question.Type);
            }
        }
    }

    /// <summary>Tells each key that stands a second time.</summary>
    public static void TellTwice(IEnumerable<(string Key, DocumentNode At)> keys, string what, DocumentFindings findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, at) in keys)
        {
            if (!seen.TryAdd(key, at.Line))
            {
                findings.Add(at.Find("key")!, FindingKind.KeyDoubled, key, FindingKinds.Word(what), seen[key]);
            }
        }
    }
}
