using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Limits between dates.</summary>
internal static class DateChecks
{
    /// <summary>What a date may not come before is a date asked earlier.</summary>
    public static void LimitsAreEarlierDates(CheckedForm form, DocumentFaults faults)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (question, at) in form.Questions)
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
}
