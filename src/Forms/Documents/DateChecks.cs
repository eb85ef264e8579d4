using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Limits between dates.</summary>
internal static class DateChecks
{
    /// <summary>What a date may not come before is a date asked earlier: on the form, or in the same row.</summary>
    public static void LimitsAreEarlierDates(CheckedForm form, DocumentFindings findings)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (question, at) in form.Questions)
        {
            Check(question, at, earlier, findings);
            var inRow = new HashSet<string>(earlier, StringComparer.Ordinal);
            foreach (var (asked, place) in CheckedForm.InRows(question, at))
            {
                Check(asked, place, inRow, findings);
            }
        }
    }

    private static void Check(Question question, DocumentNode at, HashSet<string> earlier, DocumentFindings findings)
    {
        if (question is DateQuestion { NotBefore: { } key } && !earlier.Contains(key))
        {
            findings.Add(at.Find("notBefore")!, FindingKind.DateLimitUnknown, key);
        }

        if (question is DateQuestion)
        {
            earlier.Add(question.Key);
        }
    }
}
