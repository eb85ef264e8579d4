using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shapes of plain values, lists and objects. Texts stand in ShapesOfText.cs, numbers in ShapesOfNumbers.cs.</summary>
internal static partial class Shapes
{
    /// <summary>True or false.</summary>
    public static Shape<bool> Flag { get; } = new(
        () => new JsonObject { ["type"] = "boolean" },
        (node, faults) =>
        {
            if (node.Kind is not (JsonValueKind.True or JsonValueKind.False))
            {
                faults.Add(node, "This must be true or false.");
            }

            return node.Kind == JsonValueKind.True;
        });

    /// <summary>A rule of the rule language.</summary>
    public static Shape<Rules.Rule> Rule { get; } = new(
        () => Reference(RuleSyntax.DefinitionName),
        (node, faults) =>
        {
            if (node.Kind != JsonValueKind.Object)
            {
                faults.Add(node, "A condition must be an operation, for example { \"===\": [ { \"var\": \"question\" }, \"option\" ] }.");
                return null;
            }

            return RuleSyntax.Check(node, faults) ? new Rules.Rule(node.ToJson()!) : null;
        });

    /// <summary>The name of an enum's value, in camel case.</summary>
    public static Shape<T> Code<T>()
        where T : struct, Enum
    {
        var codes = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);
        return new Shape<T>(
            () => new JsonObject { ["enum"] = new JsonArray([.. codes.Keys.Select(code => JsonValue.Create(code))]) },
            (node, faults) =>
            {
                if (node.Kind == JsonValueKind.String && codes.TryGetValue(node.Text, out var value))
                {
                    return value;
                }

                faults.Add(node, $"This must be one of: {string.Join(", ", codes.Keys)}.");
                return default;
            });
    }

    /// <summary>A list.</summary>
    public static Shape<IReadOnlyList<T>> ListOf<T>(Shape<T> item, int fewest, int most) => new(
        () => new JsonObject { ["type"] = "array", ["items"] = item.Schema(), ["minItems"] = fewest, ["maxItems"] = most },
        (node, faults) =>
        {
            if (node.Kind != JsonValueKind.Array)
            {
                faults.Add(node, "This must be a list: [ … ].");
                return [];
            }

            if (node.Items.Count < fewest || node.Items.Count > most)
            {
                faults.Add(node, $"This list must have from {fewest} to {most} items; it has {node.Items.Count}.");
            }

            return [.. node.Items.Take(most).Select(value => item.Read(value, faults)!)];
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
            (node, faults) =>
            {
                var values = list.Read(node, faults)!;
                if (values.Distinct().Count() != values.Count)
                {
                    faults.Add(node, "Something stands twice in this list.");
                }

                return values;
            });
    }

    /// <summary>An object of named members.</summary>
    public static Shape<T> Object<T>(IReadOnlyList<Member> members, Func<MemberSource, T> make)
        where T : class => new(
            () => Member.SchemaOf(members),
            (node, faults) => MemberSource.Of(node, faults, members) is { } source ? make(source) : null);

    /// <summary>A schema that stands in the definitions.</summary>
    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/$defs/" + definition };
}
