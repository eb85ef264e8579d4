using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Registers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A municipality of the mainland. Field: the key, with its code (a name is understood too). Answer: the three digits of its code, "638". A municipality
/// that has ended is no new answer, but one that was sent is still said by its name.
/// </summary>
public sealed record MunicipalityQuestion : Question
{
    private const int MostTyped = 100;

    /// <inheritdoc/>
    public override string Type => "municipality";

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted) =>
        string.IsNullOrWhiteSpace(posted[Key]) ? ReadAnswer.Of(null)
        : posted[Key] is { Length: <= MostTyped } typed && Municipalities.Find(TypedText.Clean(typed)) is { } found ? ReadAnswer.Of(JsonValue.Create(found.Code))
        : ReadAnswer.Bad(Problem("MissingMunicipality"));

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) =>
        Find(answer) is not { } municipality ? [Problem("MissingMunicipality")]
        : municipality.IsSelectable ? []
        : [Problem(municipality.InService ? "EndedMunicipality" : "OutsideMunicipality", municipality.Name)];

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingMunicipality")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        Find(answer) is { } municipality ? [municipality.Name[language]] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperLines(Width: PaperWidth.Half)];

    /// <summary>
    /// JSON Schema of a code. The codes of one day are not listed: the schema belongs to a version of the form, which outlives them.
    /// </summary>
    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^[0-9]{3}$" };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        Find(answer) is { } municipality ? Fields.Of(Key, municipality.Code) : Fields.None;

    private static Municipality? Find(JsonNode? answer) => AnswerNodes.TryString(answer, out var code) ? Municipalities.OfCode(code) : null;

    internal static QuestionType InDocuments { get; } = new("municipality", typeof(MunicipalityQuestion), [],
        (key, label, _) => new MunicipalityQuestion { Key = key, Label = label });
}
