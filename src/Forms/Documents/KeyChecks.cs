using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Keys: each its own, and none that asks a personal identity code in a plain text field.</summary>
internal static class KeyChecks
{
    private static readonly string[] IdentityWords =
        ["hetu", "henkilotunnus", "personbeteckning", "personnummer", "identitycode", "socialsecurity"];

    /// <summary>Keys that differ only by the size of letters are taken for one another by people, spreadsheets and case systems.</summary>
    public static void KeysAreTheirOwn(CheckedForm form, DocumentFaults faults)
    {
        TellTwice(form.Pages.Select(page => (page.Page.Key, page.At)), "page", faults);
        TellTwice(form.Questions.Select(question => (question.Question.Key, question.At)), "question", faults);
        foreach (var (question, at) in form.Questions)
        {
            TellTwice(CheckedForm.InRows(question, at).Select(asked => (asked.Question.Key, asked.At)), "question of the row", faults);
        }
    }

    public static void OptionsAreTheirOwn(CheckedForm form, DocumentFaults faults)
    {
        foreach (var (question, at) in form.Everything)
        {
            if (question is IOffersOptions choice)
            {
                TellTwice(choice.Options.Select(option => option.Key).Zip(at.Find("options")!.Items), "option", faults);
            }
        }
    }

    /// <summary>A personal identity code needs masking and logging of its own; text fields give neither.</summary>
    public static void NoIdentityCodesInText(CheckedForm form, DocumentFaults faults)
    {
        foreach (var (question, at) in form.Everything.Where(question => question.Question is LineQuestion and not IdentityCodeQuestion))
        {
            if (IdentityWords.Any(word => question.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                faults.Add(at.Find("key")!,
                    $"The key \"{question.Key}\" asks a personal identity code. Ask it by the type identityCode, not {question.Type}.");
            }
        }
    }

    /// <summary>Tells each key that stands a second time.</summary>
    public static void TellTwice(IEnumerable<(string Key, DocumentNode At)> keys, string what, DocumentFaults faults)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, at) in keys)
        {
            if (!seen.TryAdd(key, at.Line))
            {
                faults.Add(at.Find("key")!,
                    $"The key \"{key}\" is already that of the {what} on line {seen[key]} (large and small letters are alike here).");
            }
        }
    }
}
