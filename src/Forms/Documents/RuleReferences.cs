using System.Text.Json;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What a condition of a document looks at.</summary>
internal static class RuleReferences
{
    /// <summary>The keys of the questions a condition looks at, each where it is named.</summary>
    public static IEnumerable<(string Key, DocumentNode At)> Questions(DocumentNode rule) => Operations(rule)
        .SelectMany(operation => operation.Name switch
        {
            "var" => [operation.Values[0]],
            "missing" => operation.Values.SelectMany(RuleSyntax.Values),
            "missing_some" => RuleSyntax.Values(operation.Values[1]),
            _ => [],
        })
        .Select(name => (name.Text.Split('.')[0], name));

    /// <summary>Every operation on answers; those on the items of a list look elsewhere.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<DocumentNode> Values)> Operations(DocumentNode node)
    {
        if (node.Kind == JsonValueKind.Array)
        {
            return node.Items.SelectMany(Operations);
        }

        if (node.Members is not [var (name, given)])
        {
            return [];
        }

        var values = RuleSyntax.Values(given);
        var within = RuleSyntax.IsOfItems(name) ? values.Take(1) : values;
        return within.SelectMany(Operations).Prepend((name, values));
    }
}
