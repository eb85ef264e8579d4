using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What makes a form harder to fill, to find or to trust than it need be.</summary>
internal static class FormAdvice
{
    private const int ManyQuestions = 15;
    private const int ManyOptions = 20;

    public static void PagesAreShort(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (page, at) in form.Pages.Where(each => each.Page.Questions.Count(question => question.TakesAnswer) > ManyQuestions))
        {
            findings.Add(at, FindingKind.PageLong, page.Questions.Count(question => question.TakesAnswer), ManyQuestions);
        }
    }

    public static void LongListsAreSearched(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (question, at) in form.Everything)
        {
            if (question is OneOfQuestion { Options.Count: > ManyOptions } choice)
            {
                findings.Add(at.Find("options")!, FindingKind.OptionsMany, choice.Options.Count, ManyOptions);
            }
        }
    }

    /// <summary>In rows the row says whose code is asked.</summary>
    public static void IdentityCodesAreExplained(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (_, at) in form.Questions.Where(each => each.Question is IdentityCodeQuestion { Hint: null }))
        {
            findings.Add(at, FindingKind.IdentityCodeHintMissing);
        }
    }

    /// <summary>A ready-made procedure says what it rests on and who has read it, since those who take it into use did not write it.</summary>
    public static void ReadyMadeOnesAreSourced(CheckedForm form, DocumentFindings findings)
    {
        if (!form.Form.Procedure.StartsWith("valmis.", StringComparison.Ordinal))
        {
            return;
        }

        if (form.Form.Sources.Count == 0)
        {
            findings.Add(form.Document, FindingKind.SourcesMissing);
        }

        if (form.Form.Themes.Count == 0)
        {
            findings.Add(form.Document, FindingKind.ThemesMissing);
        }

        foreach (var language in LanguageCodes.All.Where(language => form.Form.Reviews.All(review => review.Language != language)))
        {
            findings.Add(form.Document, FindingKind.ReviewMissing, language.Code());
        }
    }
}
