using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A question whose answer is one of its options. Field: the key, with the chosen option's key. Answer: that key as a string.</summary>
public abstract record ChoiceQuestion : Question, IOffersOptions
{
    /// <summary>The most options that are listed on a printed form; of more, the choice is written.</summary>
    private const int MostTicks = 40;

    /// <summary>What can be chosen, in the order it is shown.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <inheritdoc/>
    public sealed override ReadAnswer Read(PostedAnswers posted) =>
        string.IsNullOrEmpty(posted[Key]) ? ReadAnswer.Of(null)
        : Find(posted[Key]) is { } option ? ReadAnswer.Of(JsonValue.Create(option.Key))
        : ReadAnswer.Bad(Problem("NotOffered"));

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) =>
        AnswerNodes.TryString(answer, out var key) && this.Offered(all).Any(option => option.Key == key) ? [] : [Problem("NotOffered")];

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingOption")];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        AnswerNodes.TryString(answer, out var key) && Find(key) is { } option ? [option.Label[language]] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<PaperField> OnPaper => Options.Count > MostTicks
        ? [new PaperLines()]
        : [new PaperTicks(null, [.. Options.Select(option => new PaperTick(option.Label, option.Hint))])];

    /// <inheritdoc/>
    public sealed override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. Options.Select(option => JsonValue.Create(option.Key))]) };

    /// <inheritdoc/>
    public sealed override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        AnswerNodes.TryString(answer, out var key) ? Fields.Of(Key, key) : Fields.None;

    private Option? Find(string? key) => Options.FirstOrDefault(option => option.Key == key);
}
