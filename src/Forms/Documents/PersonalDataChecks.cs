using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>A question that cannot but ask of a person says what class of personal data that is: whoever handles the answer must know.</summary>
internal static class PersonalDataChecks
{
    private static readonly HashSet<string> OfPersons = ["person", "email", "phone", "payer"];

    public static void PersonalDataIsSaid(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (question, at) in form.Everything.Where(each => OfPersons.Contains(each.Question.Type) && each.At.Find("personalData") is null))
        {
            findings.Add(at, FindingKind.PersonalDataMissing, question.Type);
        }
    }
}
