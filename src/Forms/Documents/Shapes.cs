using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shapes of plain values, lists and objects. Texts stand in ShapesOfText.cs, numbers in ShapesOfNumbers.cs.</summary>
internal static partial class Shapes
{
    /// <summary>True or false.</summary>
    public static Shape<bool> Flag { get; } = new(
        () => new JsonObject { ["type"] = "boolean" },
        (node, findings) =>
        {
            if (node.Kind is not (JsonValueKind.True or JsonValueKind.False))
            {
                findings.Add(node, FindingKind.ValueKindWrong, FindingKinds.Word("Flag"));
            }

            return node.Kind == JsonValueKind.True;
        });

    /// <summary>A rule of the rule language.</summary>
    public static Shape<Rules.Rule> Rule { get; } = new(
        () => Reference(RuleSyntax.DefinitionName),
        (node, findings) =>
        {
            if (node.Kind != JsonValueKind.Object)
            {
                findings.Add(node, FindingKind.RuleNotOperation);
                return null;
            }

            return RuleSyntax.Check(node, findings) ? new Rules.Rule(node.ToJson()!) : null;
        });

    /// <summary>The name of an enum's value, in camel case.</summary>
    public static Shape<T> Code<T>()
        where T : struct, Enum
    {
        var codes = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);
        return new Shape<T>(
            () => new JsonObject { ["enum"] = new JsonArray([.. codes.Keys.Select(code => JsonValue.Create(code))]) },
            (node, findings) =>
            {
                if (node.Kind == JsonValueKind.String && codes.TryGetValue(node.Text, out var value))
                {
                    return value;
                }

                findings.Add(node, FindingKind.CodeUnknown, node.Text, string.Join(", ", codes.Keys));
                return default;
            });
    }

    /// <summary>A list.</summary>
    public static Shape<IReadOnlyList<T>> ListOf<T>(Shape<T> item, int fewest, int most, FindingKind whenFew = FindingKind.ListLength) => new(
        () => new JsonObject { ["type"] = "array", ["items"] = item.Schema(), ["minItems"] = fewest, ["maxItems"] = most },
        (node, findings) =>
        {
            if (node.Kind != JsonValueKind.Array)
            {
                findings.Add(node, FindingKind.ValueKindWrong, FindingKinds.Word("List"));
                return [];
            }

            if (node.Items.Count < fewest || node.Items.Count > most)
            {
                findings.Add(node, node.Items.Count > most ? FindingKind.ListLength : whenFew, fewest, most, node.Items.Count);
            }

            return [.. node.Items.Take(most).Select(value => item.Read(value, findings)!)];
        });

    /// <summary>A list in which nothing stands twice.</summary>
    public static Shape<IReadOnlyList<T>> SetOf<T>(Shape<T> item, int fewest, int? most = null)
        where T : struct, Enum
    {
        var list = ListOf(item, fewest, most ?? Enum.GetValues<T>().Length);
        return new Shape<IReadOnlyList<T>>(
            () =>
            {
                var schema = list.Schema();
                schema["uniqueItems"] = true;
                return schema;
            },
            (node, findings) =>
            {
                var values = list.Read(node, findings)!;
                foreach (var twice in values.Zip(node.Items).GroupBy(value => value.First).SelectMany(value => value.Skip(1)))
                {
                    findings.Add(twice.Second, FindingKind.ListedTwice, twice.Second.Text);
                }

                return values;
            });
    }

    /// <summary>An object of named members.</summary>
    public static Shape<T> Object<T>(IReadOnlyList<Member> members, Func<MemberSource, T> make)
        where T : class => new(
            () => Member.SchemaOf(members),
            (node, findings) => MemberSource.Of(node, findings, members) is { } source ? make(source) : null);

    /// <summary>A schema that stands in the definitions.</summary>
    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/$defs/" + definition };
}
