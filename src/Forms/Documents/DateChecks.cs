using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Limits between dates.</summary>
internal static class DateChecks
{
    /// <summary>What a date may not come before is a date asked earlier: on the form, or in the same row.</summary>
    public static void LimitsAreEarlierDates(CheckedForm form, DocumentFaults faults)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (question, at) in form.Questions)
        {
            Check(question, at, earlier, faults);
            var inRow = new HashSet<string>(earlier, StringComparer.Ordinal);
            foreach (var (asked, place) in CheckedForm.InRows(question, at))
            {
                Check(asked, place, inRow, faults);
            }
        }
    }

    private static void Check(Question question, DocumentNode at, HashSet<string> earlier, DocumentFaults faults)
    {
        if (question is DateQuestion { NotBefore: { } key } && !earlier.Contains(key))
        {
            faults.Add(at.Find("notBefore")!, $"\"{key}\" is not a date question that is asked before this one.");
        }

        if (question is DateQuestion)
        {
            earlier.Add(question.Key);
        }
    }
}
