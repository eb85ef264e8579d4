using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Checks that a condition is a rule of the rule language, and that it names the questions it looks at in plain text.</summary>
internal static class RuleSyntax
{
    /// <summary>The name of the rule's schema among the definitions.</summary>
    public const string DefinitionName = "rule";

    /// <summary>The most values of one condition: far more than a person can follow, and far fewer steps than a rule may take.</summary>
    private const int MostValues = 1_000;

    /// <summary>Whether the value is a rule. What is wrong is told as findings.</summary>
    public static bool Check(DocumentNode node, DocumentFindings findings) => Size(node) > MostValues
        ? Refuse(node, findings, FindingKind.RuleTooBig, MostValues)
        : Check(node, findings, ofItems: false);

    /// <summary>The values an operation is given: a list, or one value alone.</summary>
    public static IReadOnlyList<DocumentNode> Values(DocumentNode given) => given.Kind == JsonValueKind.Array ? given.Items : [given];

    /// <summary>Whether an operator asks something of every item of a list, so that <c>var</c> in its second value looks into the item.</summary>
    public static bool IsOfItems(string name) => Operators.ByName.TryGetValue(name, out var known) && known.IsOfItems;

    /// <summary>JSON Schema of a rule.</summary>
    public static JsonObject Schema() => new()
    {
        ["description"] = "A JsonLogic rule. Equality is strict, text is never a number, and a missing answer is null.",
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") },
            new JsonObject { ["type"] = "array", ["items"] = Shapes.Reference(DefinitionName) },
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(Operators.All.Select(known =>
                    KeyValuePair.Create<string, JsonNode?>(known.Name, SchemaOf(known)))),
                ["minProperties"] = 1,
                ["maxProperties"] = 1,
                ["additionalProperties"] = false,
            }),
    };

    private static bool Check(DocumentNode node, DocumentFindings findings, bool ofItems) => node.Kind switch
    {
        JsonValueKind.Object => CheckOperation(node, findings, ofItems),
        JsonValueKind.Array => node.Items.Select(item => Check(item, findings, ofItems)).ToArray().All(right => right),
        JsonValueKind.Number when !Shapes.TryNumber(node, out _) => Refuse(node, findings, FindingKind.NumberWrong),
        _ => true,
    };

    private static bool CheckOperation(DocumentNode node, DocumentFindings findings, bool ofItems)
    {
        if (node.Members is not [var (name, given)])
        {
            return Refuse(node, findings, FindingKind.RuleNotOperation);
        }

        if (!Operators.ByName.TryGetValue(name, out var known))
        {
            // Loose equality takes "1" for 1.
            return Refuse(given, findings, FindingKind.OperatorUnknown, name, name is "==" or "!=" ? $"\"{name}=\"" : string.Join(" ", Operators.All.Select(one => one.Name)));
        }

        var values = Values(given);
        if (!known.Takes(values.Count))
        {
            return Refuse(given, findings, FindingKind.OperatorValues, name, values.Count, Counts(known));
        }

        return !NamesPlainly(name, values, ofItems) ? Refuse(given, findings, FindingKind.RuleKeyNotPlain, name)
            : known.Literals.Zip(values).Select(pair => RuleLiterals.Check(name, pair.First, pair.Second, findings)).ToArray().All(right => right)
            && values.Select((value, index) => Check(value, findings, ofItems || (index == 1 && known.IsOfItems))).ToArray().All(right => right);
    }

    private static JsonObject SchemaOf(Operator known)
    {
        // One value may stand alone; the limits of a list bind lists only.
        var schema = new JsonObject { ["description"] = known.Says, ["$ref"] = Shapes.Reference(DefinitionName)["$ref"]!.DeepClone(), ["minItems"] = known.Fewest };
        if (known.Most != Operator.Any)
        {
            schema["maxItems"] = known.Most;
        }

        if (known.Fewest > 1)
        {
            schema["type"] = "array";
        }

        return schema;
    }

    /// <summary>A key put together while the rule runs could not be checked against the form.</summary>
    private static bool NamesPlainly(string name, IReadOnlyList<DocumentNode> values, bool ofItems) => name switch
    {
        "var" => values[0].Kind == JsonValueKind.String && (ofItems || values[0].Text.Length > 0),
        "missing" => values.All(ArePlainNames),
        "missing_some" => values[0].Kind == JsonValueKind.Number && ArePlainNames(values[1]),
        _ => true,
    };

    private static bool ArePlainNames(DocumentNode node) => Values(node).All(name => name.Kind == JsonValueKind.String && name.Text.Length > 0);

    private static string Counts(Operator known) => known.Most == known.Fewest ? $"{known.Fewest}"
        : known.Most == Operator.Any ? $"{known.Fewest}, {known.Fewest + 1}, {known.Fewest + 2} …" : $"{known.Fewest}–{known.Most}";

    private static int Size(DocumentNode node) => 1 + node.Items.Sum(Size) + node.Members.Sum(member => Size(member.Value));

    private static bool Refuse(DocumentNode at, DocumentFindings findings, FindingKind kind, params ReadOnlySpan<object> arguments)
    {
        findings.Add(at, kind, arguments);
        return false;
    }
}
