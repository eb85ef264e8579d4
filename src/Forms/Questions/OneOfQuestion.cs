using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>One of many. Field: the key, with the chosen option's key. Answer: that key as a string.</summary>
public sealed record OneOfQuestion : Question
{
    /// <inheritdoc/>
    public override string Type => "oneOf";

    /// <summary>The options in the order they are shown.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>The options that are offered with these answers.</summary>
    public IEnumerable<Option> Offered(AnswerSet all) => Options.Where(option => option.When?.Holds(all) ?? true);

    /// <inheritdoc/>
    public override bool IsSilentWhenEmpty => true;

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted) =>
        string.IsNullOrEmpty(posted[Key]) ? ReadAnswer.Of(null)
        : Find(posted[Key]) is { } option ? ReadAnswer.Of(JsonValue.Create(option.Key))
        : ReadAnswer.Bad(Problem("NotOffered"));

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) =>
        AnswerNodes.TryString(answer, out var key) && Offered(all).Any(option => option.Key == key) ? [] : [Problem("NotOffered")];

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingOption")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        AnswerNodes.TryString(answer, out var key) && Find(key) is { } option ? [option.Label[language]] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. Options.Select(option => JsonValue.Create(option.Key))]) };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        AnswerNodes.TryString(answer, out var key) ? Fields.Of(Key, key) : Fields.None;

    private Option? Find(string? key) => Options.FirstOrDefault(option => option.Key == key);

    private static readonly Member<IReadOnlyList<Option>> OptionsMember = new("options", Shapes.ListOf(Option.InDocuments, 2, 300));

    internal static QuestionType InDocuments { get; } = new("oneOf", typeof(OneOfQuestion), [OptionsMember],
        (key, label, source) => new OneOfQuestion { Key = key, Label = label, Options = source.Get(OptionsMember) });
}
