using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Answers;

/// <summary>
/// A form's answers by question key, each as JSON of the shape its question type documents. Immutable; an unanswered question has no entry.
/// </summary>
public sealed class AnswerSet
{
    private readonly JsonObject values;

    private AnswerSet(JsonObject values) => this.values = values;

    /// <summary>No answers yet.</summary>
    public static AnswerSet Empty { get; } = new([]);

    /// <summary>The keys that have an answer, in no promised order.</summary>
    public IEnumerable<string> Keys => values.Select(pair => pair.Key);

    /// <summary>The answer to a question, or null when it has none. Do not change the node.</summary>
    public JsonNode? this[string key] => values[key];

    /// <summary>Reads answers stored by <see cref="ToUtf8"/>.</summary>
    public static AnswerSet FromUtf8(ReadOnlySpan<byte> utf8) =>
        new(JsonNode.Parse(utf8)?.AsObject() ?? throw new FormatException("Answers are a JSON object."));

    /// <summary>The same answers with one more, changed, or (null) removed.</summary>
    public AnswerSet With(string key, JsonNode? value)
    {
        var copy = (JsonObject)values.DeepClone();
        copy.Remove(key);
        if (value is not null)
        {
            copy[key] = value.DeepClone();
        }

        return new AnswerSet(copy);
    }

    /// <summary>Only the answers to these questions.</summary>
    public AnswerSet Only(IReadOnlySet<string> keys)
    {
        var copy = new JsonObject();
        foreach (var (key, value) in values)
        {
            if (keys.Contains(key))
            {
                copy[key] = value?.DeepClone();
            }
        }

        return new AnswerSet(copy);
    }

    /// <summary>Only the answers to these questions, with values that stand instead of what is here; a value of null is no answer.</summary>
    public AnswerSet Only(IReadOnlySet<string> keys, IReadOnlyDictionary<string, JsonNode?> instead)
    {
        var only = Only(keys);
        foreach (var (key, value) in instead)
        {
            only.values.Remove(key);
            if (value is not null)
            {
                only.values[key] = value.DeepClone();
            }
        }

        return only;
    }

    /// <summary>The answers as canonical JSON (<see cref="CanonicalJson"/>), the form they are stored and hashed in.</summary>
    public byte[] ToUtf8() => CanonicalJson.Write(values);

    /// <summary>A copy of the answers as a JSON object.</summary>
    public JsonObject ToJson() => (JsonObject)values.DeepClone();
}
