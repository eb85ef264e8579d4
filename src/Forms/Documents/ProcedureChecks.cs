
namespace Kevytasiointi.Forms.Documents;

/// <summary>What a document says of its procedure fits what it asks.</summary>
internal static class ProcedureChecks
{
    /// <summary>A deadline is counted from a day that the form asks.</summary>
    public static void DeadlineIsCountedFromADay(CheckedForm form, DocumentFaults faults)
    {
        if (form.Form.Deadline is { } deadline && !form.Form.Questions.Any(question => question.Key == deadline.Before && question.SaysDay))
        {
            faults.Add(form.Document.Find("deadline")!.Find("before")!, $"The deadline is counted from \"{deadline.Before}\", but no question that asks a day has that key.");
        }
    }

    /// <summary>A state has one wording.</summary>
    public static void StatusesHaveOneWording(CheckedForm form, DocumentFaults faults)
    {
        if (form.Form.StatusWords.DistinctBy(word => word.Status).Count() != form.Form.StatusWords.Count)
        {
            faults.Add(form.Document.Find("statusWords")!, "A status stands twice.");
        }
    }
}
