using System.Globalization;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Limits over the whole form.</summary>
internal static class SizeChecks
{
    public static void NotTooManyQuestions(CheckedForm form, DocumentFaults faults)
    {
        var count = form.Form.Questions.Count();
        if (count > FormDocument.MostQuestions)
        {
            faults.Add(form.Document.Find("pages")!, string.Create(CultureInfo.InvariantCulture,
                $"The form has {count} questions; the most is {FormDocument.MostQuestions}."));
        }
    }
}
