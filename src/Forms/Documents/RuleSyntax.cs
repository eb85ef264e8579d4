using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Checks that a condition is a rule of the rule language, and that it names the questions it looks at in plain text.</summary>
internal static class RuleSyntax
{
    /// <summary>The name of the rule's schema among the definitions.</summary>
    public const string DefinitionName = "rule";

    /// <summary>The most values of one condition: far more than a person can follow, and far fewer steps than a rule may take.</summary>
    private const int MostValues = 1_000;

    /// <summary>Whether the value is a rule. What is wrong is told as faults.</summary>
    public static bool Check(DocumentNode node, DocumentFaults faults) => Size(node) > MostValues
        ? Refuse(node, faults, $"The condition has more than {MostValues} values. Make it simpler.")
        : Check(node, faults, ofItems: false);

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

    private static bool Check(DocumentNode node, DocumentFaults faults, bool ofItems) => node.Kind switch
    {
        JsonValueKind.Object => CheckOperation(node, faults, ofItems),
        JsonValueKind.Array => node.Items.Select(item => Check(item, faults, ofItems)).ToArray().All(right => right),
        JsonValueKind.Number when !Shapes.TryNumber(node, out _) => Refuse(node, faults, "This number has too many digits."),
        _ => true,
    };

    private static bool CheckOperation(DocumentNode node, DocumentFaults faults, bool ofItems)
    {
        if (node.Members is not [var (name, given)])
        {
            return Refuse(node, faults, "An operation is an object of exactly one member: its operator.");
        }

        if (!Operators.ByName.TryGetValue(name, out var known))
        {
            return Refuse(given, faults, name is "==" or "!="
                ? $"The operator \"{name}\" is not in the language, since it takes \"1\" for 1. Use \"{name}=\"."
                : $"The operator \"{name}\" is not in the language. Known are: {string.Join(" ", Operators.All.Select(one => one.Name))}.");
        }

        var values = Values(given);
        if (!known.Takes(values.Count))
        {
            return Refuse(given, faults, $"The operator \"{name}\" cannot take {values.Count} values.");
        }

        return !NamesPlainly(name, values, ofItems) ? Refuse(given, faults, $"The operator \"{name}\" must be given the keys of questions as plain text.")
            : known.Literals.Zip(values).Select(pair => RuleLiterals.Check(name, pair.First, pair.Second, faults)).ToArray().All(right => right)
            && values.Select((value, index) => Check(value, faults, ofItems || (index == 1 && known.IsOfItems))).ToArray().All(right => right);
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

    private static int Size(DocumentNode node) => 1 + node.Items.Sum(Size) + node.Members.Sum(member => Size(member.Value));

    private static bool Refuse(DocumentNode at, DocumentFaults faults, string message)
    {
        faults.Add(at, message);
        return false;
    }
}
