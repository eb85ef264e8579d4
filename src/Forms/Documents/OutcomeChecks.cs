using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Outcomes: each once, and at least one where the customer is told how the matter ended.</summary>
internal static class OutcomeChecks
{
    public static void OutcomesFitTheEnd(CheckedForm form, DocumentFaults faults)
    {
        var (outcomes, at) = (form.Form.Outcomes, form.Document.Find("outcomes")!);
        if (outcomes.DistinctBy(word => word.Outcome).Count() != outcomes.Count)
        {
            faults.Add(at, "An outcome stands twice.");
        }

        if (outcomes.Count == 0 && form.Form.EndsIn != EndsIn.None)
        {
            faults.Add(at, "A procedure that ends in a decision or a note needs at least one outcome.");
        }
    }
}
