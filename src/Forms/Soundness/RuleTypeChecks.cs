using System.Globalization;
using System.Text.Json;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>Every rule compares and reckons with what its values can be, and ends in time.</summary>
internal static class RuleTypeChecks
{
    public static void RulesFitTheirValues(CheckedForm form, DocumentFindings findings)
    {
        var typing = new RuleTyping(form.Form, findings);
        foreach (var rule in PlacedRule.Of(form))
        {
            var (steps, kind) = typing.Check(rule.At);
            if (steps > RuleLimits.Steps)
            {
                findings.Add(rule.At, FindingKind.RuleTooSlow, steps.ToString("0", CultureInfo.InvariantCulture), RuleLimits.Steps);
            }

            if (rule.Computed is { } computed && !kind.IsOpen && !Gives(kind, computed.Kind))
            {
                findings.Add(rule.At, FindingKind.ComputedKindWrong, kind.Words, JsonNamingPolicy.CamelCase.ConvertName(computed.Kind.ToString()));
            }
        }
    }

    private static bool Gives(ValueKind value, ComputedKind kind) => kind switch
    {
        ComputedKind.Number or ComputedKind.Money => value.Sort == ValueSort.Number,
        ComputedKind.YesNo => value.Sort == ValueSort.YesNo,
        ComputedKind.Date => value.Sort == ValueSort.Day || (value.Sort == ValueSort.Text && value.Path is null),
        _ => value.IsText,
    };
}
