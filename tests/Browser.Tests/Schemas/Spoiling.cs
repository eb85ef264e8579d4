using System.Text.Json.Nodes;

namespace Kevytasiointi.Browser.Tests.Schemas;

/// <summary>Every small change of a piece of JSON: what a slip, or a careless program, would make of it.</summary>
internal static class Spoiling
{
    private static readonly string[] Instead =
        ["null", "true", "false", "0", "-1", "1.5", "123456", "\"\"", "\"x\"", "\" x\"", "\"2026-02-30\"", "\"2027-05-05\"", "\"07:30\"", "\"yes\"", "[]", "{}", "[{}]", "[null]", "{\"!\":1}"];

    /// <summary>The value with one thing changed, each in a copy of its own.</summary>
    public static IEnumerable<JsonNode?> Changes(JsonNode? value) => Instead.Select(text => JsonNode.Parse(text)).Concat(value switch
    {
        JsonObject members => OfMembers(members),
        JsonArray items => OfItems(items),
        JsonValue text when text.TryGetValue<string>(out var said) => OfText(said),
        JsonValue number when number.TryGetValue<decimal>(out var amount) => OfNumber(amount),
        _ => [],
    });

    private static IEnumerable<JsonNode?> OfMembers(JsonObject members) =>
    [
        Copy(members, copy => copy["muu"] = 1),
        .. members.SelectMany(member => Changes(member.Value).Select(change => Copy(members, copy => copy[member.Key] = change?.DeepClone()))
            .Prepend(Copy(members, copy => copy.Remove(member.Key)))),
    ];

    private static IEnumerable<JsonNode?> OfItems(JsonArray items) =>
    [
        Copy(items, copy => copy.Add(null)),
        .. items.Index().SelectMany(item => Changes(item.Item).Select(change => Copy(items, copy => copy[item.Index] = change?.DeepClone()))
            .Prepend(Copy(items, copy => copy.RemoveAt(item.Index))).Prepend(Copy(items, copy => copy.Add(item.Item?.DeepClone())))),
    ];

    private static IEnumerable<JsonNode?> OfText(string text) =>
        new[] { text + "1", text + "ä", text + "\n2", text.ToUpperInvariant(), text.ToLowerInvariant(), text.Length > 0 ? text[1..] : "-", string.Concat(text.Reverse()), new string('a', 300), new string('a', 20_000) }
            .Select(changed => (JsonNode?)JsonValue.Create(changed));

    private static IEnumerable<JsonNode?> OfNumber(decimal number) =>
        new[] { number + 1, number - 1, -number, number + 0.001m, number * 1000, number / 8 }.Select(changed => (JsonNode?)JsonValue.Create(changed));

    private static TNode Copy<TNode>(TNode node, Action<TNode> change)
        where TNode : JsonNode
    {
        var copy = (TNode)node.DeepClone();
        change(copy);
        return copy;
    }
}
