namespace Kevytasiointi.Forms.Documents;

/// <summary>What a page says besides its questions: each check and exit under a key of its own, and a check's message at a question of the page.</summary>
internal static class PageChecks
{
    public static void ChecksAndExitsAreTheirOwn(CheckedForm form, DocumentFaults faults)
    {
        foreach (var (page, at) in form.Pages)
        {
            KeyChecks.TellTwice(page.Checks.Select(check => check.Key).Zip(at.Find("checks")?.Items ?? []), "check", faults);
            KeyChecks.TellTwice(page.Exits.Select(exit => exit.Key).Zip(at.Find("exits")?.Items ?? []), "exit", faults);
        }
    }

    public static void MessagesStandAtQuestions(CheckedForm form, DocumentFaults faults)
    {
        foreach (var (page, at) in form.Pages)
        {
            foreach (var (check, place) in page.Checks.Zip(at.Find("checks")?.Items ?? []))
            {
                if (!page.Questions.Any(question => question.Key == check.At && question.TakesAnswer))
                {
                    faults.Add(place.Find("at")!, $"\"{check.At}\" is not a question of this page that takes an answer: the message would stand nowhere.");
                }
            }
        }
    }

    /// <summary>A rule that looks at nothing holds always or never.</summary>
    public static void RulesLookAtSomething(CheckedForm form, DocumentFaults faults)
    {
        foreach (var (page, at) in form.Pages)
        {
            var rules = page.Checks.Zip(at.Find("checks")?.Items ?? []).Select(pair => (Rule: pair.First.Holds, At: pair.Second.Find("holds")!))
                .Concat(page.Exits.Zip(at.Find("exits")?.Items ?? []).Select(pair => (Rule: pair.First.When, At: pair.Second.Find("when")!)));
            foreach (var (rule, place) in rules.Where(rule => rule.Rule.Keys.Count == 0))
            {
                faults.Add(place, "The rule looks at no question: it would hold always or never.");
            }
        }
    }
}
