using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>Words among the questions; the label is the text. It takes no answer.</summary>
public sealed record InformationQuestion : Question
{
    /// <inheritdoc/>
    public override string Type => "information";

    /// <inheritdoc/>
    public override bool TakesAnswer => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FieldNames => [];

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted) => ReadAnswer.Of(null);

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) => [Problem("Unreadable")];

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) => Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [];

    /// <summary>JSON Schema that nothing fits: there is no answer.</summary>
    public override JsonObject Schema() => new() { ["not"] = new JsonObject() };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) => Fields.None;

    internal static QuestionType InDocuments { get; } = new("information", typeof(InformationQuestion), [],
        (key, label, _) => new InformationQuestion { Key = key, Label = label });
}
