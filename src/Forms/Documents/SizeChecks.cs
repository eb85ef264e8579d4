using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Limits over the whole form.</summary>
internal static class SizeChecks
{
    public static void NotTooManyQuestions(CheckedForm form, DocumentFindings findings)
    {
        var count = form.Everything.Count();
        if (count > FormDocument.MostQuestions)
        {
            findings.Add(form.Document.Find("pages")!, FindingKind.TooManyQuestions, count, FormDocument.MostQuestions);
        }
    }

    /// <summary>Rows multiply fields: a page must stay such as a browser can show and a person can fill.</summary>
    public static void NotTooManyFields(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (page, at) in form.Pages)
        {
            var count = page.Questions.Sum(question => question.MostFields);
            if (count > FormDocument.MostFields)
            {
                findings.Add(at, FindingKind.TooManyFields, count, FormDocument.MostFields);
            }
        }
    }
}
