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
        var looksAt = rules.SelectMany(rule => rule.Governs.SelectMany(key => RuleReferences.Questions(rule.At).Select(reference => (key, reference.Key))))
            .ToLookup(pair => pair.key, pair => pair.Key);
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
                    findings.Add(at, Reaches(key, rule.Governs, looksAt) ? FindingKind.RuleCycle : FindingKind.RuleQuestionLater, key);
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

    /// <summary>Whether the rules about a question look, one after another, at any of these questions.</summary>
    private static bool Reaches(string key, IReadOnlyList<string> targets, ILookup<string, string> looksAt)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([key]);
        while (next.TryDequeue(out var at))
        {
            if (targets.Contains(at))
            {
                return true;
            }

            foreach (var further in looksAt[at].Where(seen.Add))
            {
                next.Enqueue(further);
            }
        }

        return false;
    }
}
