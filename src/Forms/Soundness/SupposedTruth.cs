using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>
/// Whether a rule holds with supposed answers. Where every answer it looks at is settled, the rule itself is run; where one is not, only and, or, not and if can
/// still be decided. So what is decided is true of every answer that could be given.
/// </summary>
internal sealed class SupposedTruth
{
    private readonly Dictionary<JsonNode, IReadOnlySet<string>> keysOf = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many parts of rules were looked at, so that no form can keep a server busy.</summary>
    public int Work { get; private set; }

    /// <summary>Whether a condition holds; none always does.</summary>
    public Truth Of(Rule? rule, Supposition supposed) => rule is null ? Truth.Yes : Of(rule.Expression, supposed);

    private Truth Of(JsonNode? part, Supposition supposed)
    {
        if (part is null)
        {
            return Truth.No;
        }

        var keys = Keys(part);
        Work += keys.Count + 1;
        if (keys.All(key => supposed[key].IsKnown))
        {
            return Evaluation.IsTrue(part, supposed.ValueOf) switch { true => Truth.Yes, false => Truth.No, _ => Truth.Maybe };
        }

        if (part is not JsonObject { Count: 1 } operation)
        {
            return Truth.Maybe;
        }

        var (name, given) = operation.Single();
        IReadOnlyList<JsonNode?> values = given is JsonArray list ? [.. list] : [given];
        return name switch
        {
            "!" => Truths.Not(Of(values[0], supposed)),
            "!!" => Of(values[0], supposed),
            "and" => Truths.All(values.Select(value => Of(value, supposed))),
            "or" => Truths.AnyOf(values.Select(value => Of(value, supposed))),
            "if" => If(values, supposed),
            _ => Truth.Maybe,
        };
    }

    private Truth If(IReadOnlyList<JsonNode?> values, Supposition supposed) => values.Count switch
    {
        0 => Truth.No,
        1 => Of(values[0], supposed),
        _ => Of(values[0], supposed) switch
        {
            Truth.Yes => Of(values[1], supposed),
            Truth.No => If([.. values.Skip(2)], supposed),
            _ => Truths.Either(Of(values[1], supposed), If([.. values.Skip(2)], supposed)),
        },
    };

    private IReadOnlySet<string> Keys(JsonNode part)
    {
        if (!keysOf.TryGetValue(part, out var keys))
        {
            keysOf[part] = keys = RuleKeys.Of(part);
        }

        return keys;
    }
}
