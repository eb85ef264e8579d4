using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>A rule of a form where it stands.</summary>
/// <param name="At">Its place.</param>
/// <param name="Sees">How many of the form's questions, in order, it may look at.</param>
/// <param name="Governs">The keys of the questions that it decides about; none for checks and exits.</param>
/// <param name="Computed">The question whose value it works out, or none.</param>
internal sealed record PlacedRule(DocumentNode At, int Sees, IReadOnlyList<string> Governs, ComputedQuestion? Computed = null)
{
    /// <summary>Every rule of a form, in order.</summary>
    public static IReadOnlyList<PlacedRule> Of(CheckedForm form)
    {
        var rules = new List<PlacedRule>();
        var asked = 0;
        foreach (var (page, at) in form.Pages)
        {
            Add(at.Find("when"), asked, [.. page.Questions.Select(question => question.Key)]);
            foreach (var (question, place) in CheckedForm.QuestionsOf(page, at))
            {
                Add(place.Find("when"), asked, [question.Key]);
                if (question is ComputedQuestion computed)
                {
                    Add(place.Find("value"), asked, [question.Key], computed);
                }

                foreach (var option in question is IOffersOptions ? place.ItemsOf("options") : [])
                {
                    Add(option.Find("when"), asked, [question.Key]);
                }

                asked++;
            }

            // What a whole page is judged by may look at all of it.
            foreach (var rule in at.ItemsOf("checks").Select(check => check.Find("holds")).Concat(at.ItemsOf("exits").Select(exit => exit.Find("when"))))
            {
                Add(rule, asked, []);
            }
        }

        return rules;

        void Add(DocumentNode? rule, int sees, IReadOnlyList<string> governs, ComputedQuestion? computed = null)
        {
            if (rule is not null)
            {
                rules.Add(new PlacedRule(rule, sees, governs, computed));
            }
        }
    }
}
