using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A statement to confirm; the label is the statement. Field: the key, with <c>true</c> when ticked. Answer: true, never false.</summary>
public sealed record DeclarationQuestion : Question
{
    /// <summary>What the field holds when ticked.</summary>
    public const string Ticked = "true";

    /// <inheritdoc/>
    public override string Type => "declaration";

    /// <inheritdoc/>
    public override bool IsSilentWhenEmpty => true;

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted) => posted[Key] switch
    {
        null or "" => ReadAnswer.Of(null),
        Ticked => ReadAnswer.Of(JsonValue.Create(true)),
        _ => ReadAnswer.Bad(Problem("MissingDeclaration")),
    };

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) =>
        AnswerNodes.TryFlag(answer, out var confirmed) && confirmed ? [] : WhenMissing();

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingDeclaration")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        AnswerNodes.TryFlag(answer, out var confirmed) && confirmed ? [QuestionWords.Of("Confirmed")[language]] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperStatement()];

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["const"] = true };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        AnswerNodes.TryFlag(answer, out var confirmed) && confirmed ? Fields.Of(Key, Ticked) : Fields.None;

    internal static QuestionType InDocuments { get; } = new("declaration", typeof(DeclarationQuestion), [],
        (key, label, _) => new DeclarationQuestion { Key = key, Label = label });
}
