namespace Kevytasiointi.Forms.Questions;

/// <summary>What the fields of a page hold.</summary>
internal static class Fields
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> None { get; } = new Dictionary<string, IReadOnlyList<string>>();

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string name, string value) => Of((name, value));

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(params IEnumerable<(string Name, string Value)> fields) =>
        fields.ToDictionary(field => field.Name, IReadOnlyList<string> (field) => [field.Value], StringComparer.Ordinal);
}
