using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Soundness;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Rules look only at what has been asked before them, and only at what is answered.</summary>
internal static class ConditionChecks
{
    public static void RulesLookBack(CheckedForm form, DocumentFindings findings)
    {
        var questions = form.Form.Questions.ToArray();
        var places = questions.Index().GroupBy(question => question.Item.Key).ToDictionary(group => group.Key, group => group.First().Index);
        var rules = PlacedRule.Of(form);
        var looksAt = rules.SelectMany(rule => RuleReferences.Questions(rule.At).Select(reference => reference.Key).Distinct()
            .SelectMany(key => rule.Governs.Select(governed => (governed, key)))).Distinct().ToLookup(pair => pair.governed, pair => pair.key);
        var reached = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var (key, at) in RuleReferences.Questions(rule.At))
            {
                if (!places.TryGetValue(key, out var place))
                {
                    findings.Add(at, FindingKind.RuleQuestionUnknown, key);
                }
                else if (place >= rule.Sees)
                {
                    findings.Add(at, Reached(key, looksAt, reached).Overlaps(rule.Governs) ? FindingKind.RuleCycle : FindingKind.RuleQuestionLater, key);
                }
                else if (!questions[place].TakesAnswer)
                {
                    findings.Add(at, FindingKind.RuleQuestionSilent, key);
                }
            }
        }
    }

    /// <summary>A condition that looks at nothing holds always or never.</summary>
    public static void RulesLookAtSomething(CheckedForm form, DocumentFindings findings)
    {
        foreach (var rule in PlacedRule.Of(form).Where(rule => rule.Computed is null && !RuleReferences.Questions(rule.At).Any()))
        {
            findings.Add(rule.At, FindingKind.RuleLooksAtNothing);
        }
    }

    /// <summary>The questions that the rules about a question look at, one after another, and it itself; each is found once.</summary>
    private static HashSet<string> Reached(string key, ILookup<string, string> looksAt, Dictionary<string, HashSet<string>> known)
    {
        if (!known.TryGetValue(key, out var found))
        {
            known[key] = found = new HashSet<string>([key], StringComparer.Ordinal);
            var next = new Queue<string>(found);
            while (next.TryDequeue(out var at))
            {
                looksAt[at].Where(found.Add).ToList().ForEach(next.Enqueue);
            }
        }

        return found;
    }
}
