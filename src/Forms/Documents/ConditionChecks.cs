using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Conditions and rules of computed values look only at what has been asked before them, and only for answers that can be given.</summary>
internal static class ConditionChecks
{
    public static void ConditionsLookBack(CheckedForm form, DocumentFaults faults)
    {
        var every = form.Form.Questions.GroupBy(question => question.Key).ToDictionary(group => group.Key, group => group.First());
        var earlier = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var (page, at) in form.Pages)
        {
            Check(at.Find("when"), every, earlier, faults);
            foreach (var (question, place) in CheckedForm.QuestionsOf(page, at))
            {
                Check(place.Find("when"), every, earlier, faults);
                Check(question is ComputedQuestion ? place.Find("value") : null, every, earlier, faults);
                foreach (var option in place.Find("options")?.Items ?? [])
                {
                    Check(option.Find("when"), every, earlier, faults);
                }

                earlier[question.Key] = question;
            }

            // What a whole page is judged by may look at all of it.
            foreach (var rule in Rules(at, "checks", "holds").Concat(Rules(at, "exits", "when")))
            {
                Check(rule, every, earlier, faults);
            }
        }
    }

    private static IEnumerable<DocumentNode?> Rules(DocumentNode page, string list, string member) =>
        (page.Find(list)?.Items ?? []).Select(item => item.Find(member));

    private static void Check(DocumentNode? rule, Dictionary<string, Question> every, Dictionary<string, Question> earlier, DocumentFaults faults)
    {
        if (rule is null)
        {
            return;
        }

        foreach (var (key, at) in RuleReferences.Questions(rule))
        {
            if (!every.ContainsKey(key))
            {
                faults.Add(at, $"The rule looks at \"{key}\", but no question has that key.");
            }
            else if (!earlier.TryGetValue(key, out var question))
            {
                faults.Add(at, $"The rule looks at \"{key}\", which is not asked before it. A rule may look only at earlier questions.");
            }
            else if (!question.TakesAnswer)
            {
                faults.Add(at, $"The rule looks at \"{key}\", which takes no answer.");
            }
        }

        var chosen = RuleReferences.Compared(rule).Where(compared => every.GetValueOrDefault(compared.Key) is ChoiceQuestion);
        var among = RuleReferences.SoughtIn(rule).Where(compared => every.GetValueOrDefault(compared.Key) is SeveralOfQuestion);
        foreach (var (key, text) in chosen.Concat(among))
        {
            if (((IOffersOptions)every[key]).Options.All(option => option.Key != text.Text))
            {
                faults.Add(text, $"The question \"{key}\" has no option \"{text.Text}\": the condition could never hold.");
            }
        }
    }
}
