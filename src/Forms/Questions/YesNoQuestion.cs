using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>Yes or no. Field: the key, with <c>yes</c> or <c>no</c>. Answer: true or false.</summary>
public sealed record YesNoQuestion : Question
{
    /// <summary>What the field holds for yes.</summary>
    public const string Yes = "yes";

    /// <summary>What the field holds for no.</summary>
    public const string No = "no";

    /// <inheritdoc/>
    public override string Type => "yesNo";

    /// <inheritdoc/>
    public override bool IsSilentWhenEmpty => true;

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted) => posted[Key] switch
    {
        null or "" => ReadAnswer.Of(null),
        Yes => ReadAnswer.Of(JsonValue.Create(true)),
        No => ReadAnswer.Of(JsonValue.Create(false)),
        _ => ReadAnswer.Bad(Problem("MissingYesNo")),
    };

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) =>
        AnswerNodes.TryFlag(answer, out _) ? [] : [Problem("MissingYesNo")];

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingYesNo")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        AnswerNodes.TryFlag(answer, out var yes) ? [QuestionWords.Of(yes ? "Yes" : "No")[language]] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperTicks(null, [new PaperTick(QuestionWords.Of("Yes")), new PaperTick(QuestionWords.Of("No"))])];

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        AnswerNodes.TryFlag(answer, out var yes) ? Fields.Of(Key, yes ? Yes : No) : Fields.None;

    internal static QuestionType InDocuments { get; } = new("yesNo", typeof(YesNoQuestion), [],
        (key, label, _) => new YesNoQuestion { Key = key, Label = label });
}
