using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What a document says of its procedure fits what it asks.</summary>
internal static class ProcedureChecks
{
    /// <summary>A deadline is counted from a day that the form asks.</summary>
    public static void DeadlineIsCountedFromADay(CheckedForm form, DocumentFindings findings)
    {
        if (form.Form.Deadline is { } deadline && !form.Form.Questions.Any(question => question.Key == deadline.Before && question.SaysDay))
        {
            findings.Add(form.Document.Find("deadline")!.Find("before")!, FindingKind.DeadlineWithoutDay, deadline.Before);
        }
    }

    /// <summary>A state has one wording.</summary>
    public static void StatusesHaveOneWording(CheckedForm form, DocumentFindings findings)
    {
        OutcomeChecks.TellTwice(form.Form.StatusWords.Select(word => word.Status), form.Document.ItemsOf("statusWords"), "status", findings);
    }
}
