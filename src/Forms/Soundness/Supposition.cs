using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>Answers that are supposed for some questions of a form.</summary>
internal sealed class Supposition
{
    private readonly Dictionary<string, SupposedAnswer> answers = new(StringComparer.Ordinal);

    /// <summary>What is supposed of a question; one that nothing is supposed of may be asked and answered in any way.</summary>
    public SupposedAnswer this[string key]
    {
        get => answers.GetValueOrDefault(key, SupposedAnswer.Anything);
        set => answers[key] = value;
    }

    /// <summary>The supposed answer, where it is known.</summary>
    public JsonNode? ValueOf(string key) => this[key].Value;

    /// <summary>The answers in words, for the author: laji = muu.</summary>
    public string Say() => string.Join(", ", answers.Where(each => each.Value is { IsKnown: true, Value: not null }).Select(each => $"{each.Key} = {Said(each.Value.Value!)}"));

    private static string Said(JsonNode value) => value is JsonArray several ? string.Join(" + ", several.Select(each => each?.ToString())) : value.ToString();
}

/// <summary>What is supposed of one question.</summary>
/// <param name="Asked">Whether it is asked.</param>
/// <param name="IsKnown">Whether the answer is settled.</param>
/// <param name="Value">The settled answer; null for none.</param>
internal sealed record SupposedAnswer(Truth Asked, bool IsKnown, JsonNode? Value)
{
    /// <summary>Nothing is known.</summary>
    public static SupposedAnswer Anything { get; } = new(Truth.Maybe, IsKnown: false, null);

    /// <summary>It is not asked, so it has no answer.</summary>
    public static SupposedAnswer NotAsked { get; } = new(Truth.No, IsKnown: true, null);
}
