using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>The answers to a question of options that the rules of a form can tell apart.</summary>
internal static class AnswerChoices
{
    private const int MostOptions = 40;
    private const int MostTogether = 8;

    /// <summary>Answers by one option.</summary>
    /// <param name="offered">The options that may be offered.</param>
    /// <param name="compared">What the answer is compared with; none (null) when it is used in another way.</param>
    public static IReadOnlyList<JsonNode>? OneOf(IReadOnlyList<Option> offered, IReadOnlyList<JsonNode>? compared)
    {
        var told = Told(offered, compared);
        var options = told is null ? offered : [.. told, .. offered.Except(told).Take(1)];
        return options.Count > MostOptions ? null : [.. options.Select(option => JsonValue.Create(option.Key))];
    }

    /// <summary>Answers by several options: each set that may be chosen, with one option standing for those that no rule tells apart.</summary>
    public static IReadOnlyList<JsonNode>? SeveralOf(SeveralOfQuestion question, IReadOnlyList<Option> offered, IReadOnlyList<JsonNode>? compared)
    {
        var told = Told(offered, compared)?.Where(option => !option.Alone).ToList();
        Option[] together = [.. offered.Where(option => !option.Alone)];
        Option[] apart = told is null ? together : [.. told];
        Option[] others = [.. together.Except(apart)];
        if (apart.Length > MostTogether)
        {
            return null;
        }

        var answers = offered.Where(option => option.Alone).Select(option => (JsonNode)new JsonArray(JsonValue.Create(option.Key))).ToList();
        for (var chosen = 0; chosen < 1 << apart.Length; chosen++)
        {
            var keys = apart.Where((_, index) => (chosen & (1 << index)) != 0).ToList();
            foreach (var more in Enumerable.Range(0, others.Length + 1).Where(more => Fits(question, keys.Count + more)).Select(more => Math.Min(more, 1)).Distinct())
            {
                answers.Add(new JsonArray([.. keys.Concat(others.Take(more)).Select(option => JsonValue.Create(option.Key))]));
            }
        }

        return answers;
    }

    private static bool Fits(SeveralOfQuestion question, int count) => count > 0 && count >= question.Fewest && count <= question.Most;

    private static List<Option>? Told(IReadOnlyList<Option> offered, IReadOnlyList<JsonNode>? compared)
    {
        var keys = compared?.Where(value => value.GetValueKind() == JsonValueKind.String).Select(value => (string)value!).ToHashSet(StringComparer.Ordinal);
        return keys is null ? null : [.. offered.Where(option => keys.Contains(option.Key))];
    }
}
