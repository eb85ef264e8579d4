using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What a page says besides its questions: each check and exit under a key of its own, and a check's message at a question of the page.</summary>
internal static class PageChecks
{
    public static void ChecksAndExitsAreTheirOwn(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (page, at) in form.Pages)
        {
            KeyChecks.TellTwice(page.Checks.Select(check => check.Key).Zip(at.ItemsOf("checks")), "Check", findings);
            KeyChecks.TellTwice(page.Exits.Select(exit => exit.Key).Zip(at.ItemsOf("exits")), "Exit", findings);
        }
    }

    public static void MessagesStandAtQuestions(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (page, at) in form.Pages)
        {
            foreach (var (check, place) in page.Checks.Zip(at.ItemsOf("checks")))
            {
                if (!page.Questions.Any(question => question.Key == check.At && question.TakesAnswer))
                {
                    findings.Add(place.Find("at")!, FindingKind.CheckMessageNowhere, check.At);
                }
            }
        }
    }
}
