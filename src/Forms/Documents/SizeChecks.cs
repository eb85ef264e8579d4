using System.Globalization;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Limits over the whole form.</summary>
internal static class SizeChecks
{
    public static void NotTooManyQuestions(CheckedForm form, DocumentFaults faults)
    {
        var count = form.Everything.Count();
        if (count > FormDocument.MostQuestions)
        {
            faults.Add(form.Document.Find("pages")!, string.Create(CultureInfo.InvariantCulture,
                $"The form has {count} questions; the most is {FormDocument.MostQuestions}."));
        }
    }

    /// <summary>Rows multiply fields: a page must stay such as a browser can show and a person can fill.</summary>
    public static void NotTooManyFields(CheckedForm form, DocumentFaults faults)
    {
        foreach (var (page, at) in form.Pages)
        {
            var count = page.Questions.Sum(question => question.MostFields);
            if (count > FormDocument.MostFields)
            {
                faults.Add(at, string.Create(CultureInfo.InvariantCulture,
                    $"The page can have {count} fields; the most is {FormDocument.MostFields}. Allow fewer rows (most), or share the questions among more pages."));
            }
        }
    }
}
