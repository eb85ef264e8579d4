using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>The rules of a form as they run.</summary>
internal static class FormRules
{
    /// <summary>Every rule.</summary>
    public static IEnumerable<Rule> Of(FormDefinition form) => form.Pages.SelectMany(page =>
        page.Questions.SelectMany(question => About(page, question))
            .Concat(page.Checks.Select(check => check.Holds)).Concat(page.Exits.Select(exit => exit.When))).Distinct();

    /// <summary>The rules that decide whether a question is asked and how it can be answered.</summary>
    public static IEnumerable<Rule> About(Page page, Question question) =>
        new[] { page.When, question.When, (question as ComputedQuestion)?.Value }
            .Concat(question is IOffersOptions choice ? choice.Options.Select(option => option.When) : []).OfType<Rule>();
}
