using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>
/// What each question's answer is compared with in the rules of a form. An answer that is only compared with values written in the rules matters only by which side
/// of them it stands on, so that a few answers stand for all.
/// </summary>
internal sealed class ComparedValues
{
    private static readonly HashSet<string> Comparing = ["===", "!==", "<", "<=", ">", ">=", "in"];
    private static readonly HashSet<string> Deciding = ["!", "!!", "and", "or", "if"];

    private readonly Dictionary<string, List<JsonNode>> compared = new(StringComparer.Ordinal);
    private readonly HashSet<string> reckoned = new(StringComparer.Ordinal);

    /// <summary>Of these rules.</summary>
    public ComparedValues(IEnumerable<Rule> rules)
    {
        foreach (var rule in rules)
        {
            Collect(rule.Expression);
        }
    }

    /// <summary>The values an answer is compared with; none (null) when it is used in another way as well.</summary>
    public IReadOnlyList<JsonNode>? Of(string key) => reckoned.Contains(key) ? null : compared.GetValueOrDefault(key, []);

    private void Collect(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            list.ToList().ForEach(Collect);
        }
        else if (node is JsonObject { Count: 1 } operation)
        {
            var (name, given) = operation.Single();
            IReadOnlyList<JsonNode?> values = given is JsonArray many ? [.. many] : [given];
            foreach (var value in RuleSyntaxOfItems(name) ? values.Take(1) : name is "missing" or "missing_some" ? [] : values)
            {
                if (KeyOf(value) is { } key)
                {
                    Note(key, name, [.. values.Where(other => other != value)]);
                }
                else if (name != "var")
                {
                    Collect(value);
                }
            }

            if (name == "var")
            {
                // A rule that is a question alone, a part of an answer, or one with a value in its place.
                reckoned.UnionWith(RuleKeys.Of(node));
            }
        }
    }

    private void Note(string key, string name, IReadOnlyList<JsonNode?> others)
    {
        if (Deciding.Contains(name))
        {
            Add(key, JsonValue.Create(0));
        }
        else if (Comparing.Contains(name) && others.All(IsWritten))
        {
            foreach (var other in others.SelectMany(other => other is JsonArray list ? [.. list] : new[] { other }).OfType<JsonNode>())
            {
                Add(key, other);
            }
        }
        else
        {
            reckoned.Add(key);
        }
    }

    private void Add(string key, JsonNode value)
    {
        if (!compared.TryGetValue(key, out var values))
        {
            compared[key] = values = [];
        }

        values.Add(value);
    }

    private static bool RuleSyntaxOfItems(string name) => Operators.ByName.TryGetValue(name, out var known) && known.IsOfItems;

    private static bool IsWritten(JsonNode? node) => node is null or JsonValue || (node is JsonArray list && list.All(item => item is null or JsonValue));

    /// <summary>The key when it is a question's whole answer.</summary>
    private static string? KeyOf(JsonNode? node)
    {
        if (node is not JsonObject { Count: 1 } operation || operation.Single() is not ("var", { } given))
        {
            return null;
        }

        var name = given is JsonArray { Count: 1 } list ? list[0] : given;
        return name?.GetValueKind() == JsonValueKind.String && (string)name! is var key && !key.Contains('.', StringComparison.Ordinal) ? key : null;
    }
}
