using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Rules;

/// <summary>Finds the questions a rule looks at: those it names in plain text, as the document reader demands of every rule.</summary>
internal static class RuleKeys
{
    public static IReadOnlySet<string> Of(JsonNode? rule)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            Collect(rule, keys, depth: 0);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // JsonNode finds names given twice only when they are touched: such a rule has no value.
        }

        return keys;
    }

    private static void Collect(JsonNode? node, HashSet<string> keys, int depth)
    {
        if (depth > RuleLimits.Depth)
        {
            return; // so deep a rule has no value
        }

        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Collect(item, keys, depth + 1);
            }
        }
        else if (node is JsonObject { Count: 1 } operation)
        {
            var (name, given) = operation.Single();
            var values = ValuesOf(given);
            foreach (var path in Named(name, values))
            {
                keys.Add(path.Split('.')[0]);
            }

            var isOfItems = Operators.ByName.TryGetValue(name, out var known) && known.IsOfItems;
            foreach (var value in isOfItems ? values.Take(1) : values)
            {
                Collect(value, keys, depth + 1);
            }
        }
    }

    private static IEnumerable<string> Named(string name, IReadOnlyList<JsonNode?> values) => (name switch
    {
        "var" => values.Take(1),
        "missing" => values.SelectMany(ValuesOf),
        "missing_some" => values.Skip(1).SelectMany(ValuesOf),
        _ => [],
    }).Select(value => AnswerNodes.TryString(value, out var path) ? path : null).OfType<string>();

    private static IReadOnlyList<JsonNode?> ValuesOf(JsonNode? given) => given is JsonArray list ? [.. list] : [given];
}
