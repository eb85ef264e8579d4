using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Outcomes: each once, and at least one where the customer is told how the matter ended.</summary>
internal static class OutcomeChecks
{
    public static void OutcomesFitTheEnd(CheckedForm form, DocumentFindings findings)
    {
        var (outcomes, at) = (form.Form.Outcomes, form.Document.Find("outcomes")!);
        TellTwice(outcomes.Select(word => word.Outcome), at.Items, "outcome", findings);
        if (outcomes.Count == 0 && form.Form.EndsIn != EndsIn.None)
        {
            findings.Add(at, FindingKind.OutcomeMissing);
        }
    }

    /// <summary>Tells each code that stands a second time in a list of objects.</summary>
    public static void TellTwice<T>(IEnumerable<T> codes, IReadOnlyList<DocumentNode> items, string member, DocumentFindings findings)
    {
        foreach (var (_, at) in codes.Zip(items).GroupBy(pair => pair.First).SelectMany(pairs => pairs.Skip(1)))
        {
            findings.Add(at.Find(member)!, FindingKind.ListedTwice, at.Find(member)!.Text);
        }
    }
}
