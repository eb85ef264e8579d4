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

    /// <summary>The texts a question's answer is compared with.</summary>
    public static IEnumerable<(string Key, DocumentNode Text)> Compared(DocumentNode rule) => Operations(rule)
        .Where(operation => operation.Name is "===" or "!==" or "in")
        .SelectMany(operation => Pairs(operation.Values[0], operation.Values[1]).Concat(
            operation.Name == "in" ? [] : Pairs(operation.Values[1], operation.Values[0])));

    /// <summary>The texts that are sought in a question's answer.</summary>
    public static IEnumerable<(string Key, DocumentNode Text)> SoughtIn(DocumentNode rule) => Operations(rule)
        .Where(operation => operation.Name is "in")
        .SelectMany(operation => Pairs(operation.Values[1], operation.Values[0]));

    private static IEnumerable<(string Key, DocumentNode Text)> Pairs(DocumentNode question, DocumentNode texts) =>
        question.Members is [("var", var given)] && RuleSyntax.Values(given)[0] is { Kind: JsonValueKind.String } key
            ? RuleSyntax.Values(texts).Where(text => text.Kind == JsonValueKind.String).Select(text => (key.Text, text))
            : [];

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
