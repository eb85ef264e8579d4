using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A value that a rule works out of earlier answers. It has no fields: the journey computes it each time, so it is never stored in a draft and never
/// taken from a post, and it is sent with the answers. A rule whose value is missing or of another kind gives no answer, which is no mistake of the customer's.
/// </summary>
public sealed record ComputedQuestion : Question
{
    /// <summary>The most decimals of a number when the question does not say; a sum of money always has at most two.</summary>
    public const int DefaultDecimals = 2;

    private const int MostCharacters = 2_000;

    /// <inheritdoc/>
    public override string Type => "computed";

    /// <summary>The rule that works it out.</summary>
    public required Rule Value { get; init; }

    /// <summary>What kind of value it is.</summary>
    public required ComputedKind Kind { get; init; }

    /// <summary>The decimals a number is rounded to, half away from zero.</summary>
    public int Decimals { get; init; } = DefaultDecimals;

    /// <summary>The unit shown after a number, or none.</summary>
    public LocalisedText? Unit { get; init; }

    /// <inheritdoc/>
    public override bool ReadsFields => false;

    /// <inheritdoc/>
    public override bool SaysDay => Kind == ComputedKind.Date;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FieldNames => [];

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperNote(QuestionWords.Of("ComputedOnPaper"))];

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted) => ReadAnswer.Of(null);

    /// <summary>The value with these answers, or null when it is not known.</summary>
    internal JsonNode? Compute(Func<string, JsonNode?> answerTo)
    {
        var value = Value.Run(answerTo).Value;
        return Kind switch
        {
            ComputedKind.Number or ComputedKind.Money => AnswerNodes.TryDecimal(value, out var number) ? Rounded(number) : null,
            ComputedKind.Text => AnswerNodes.TryString(value, out var text) && IsKept(text) ? value : null,
            ComputedKind.Date => CalendarDay.TryRead(value, out _) ? value : null,
            _ => AnswerNodes.TryFlag(value, out _) ? value : null,
        };
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) => IsOfKind(answer) ? [] : [Problem("Unreadable")];

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) => Kind switch
    {
        ComputedKind.Number when AnswerNodes.TryDecimal(answer, out var number) => [SaidNumber.Say(number, Unit, language)],
        ComputedKind.Money when AnswerNodes.TryDecimal(answer, out var euros) => [SaidMoney.Say(euros, language)],
        ComputedKind.Text when AnswerNodes.TryString(answer, out var text) => text.Split('\n'),
        ComputedKind.Date when CalendarDay.TryRead(answer, out var day) => [CalendarDay.Say(day)],
        ComputedKind.YesNo when AnswerNodes.TryFlag(answer, out var yes) => [QuestionWords.Of(yes ? "Yes" : "No")[language]],
        _ => Unreadable.Say(answer),
    };

    /// <inheritdoc/>
    public override JsonObject Schema() => Kind switch
    {
        ComputedKind.Number or ComputedKind.Money => new JsonObject { ["type"] = "number" },
        ComputedKind.Text => new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = MostCharacters },
        ComputedKind.Date => new JsonObject { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        _ => new JsonObject { ["type"] = "boolean" },
    };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) => Fields.None;

    private static bool IsKept(string text) => text.Length > 0 && TypedText.Length(text) <= MostCharacters && TypedText.Clean(text) == text;

    private bool IsOfKind(JsonNode answer) => Kind switch
    {
        ComputedKind.Number or ComputedKind.Money => AnswerNodes.TryDecimal(answer, out var number) && number == Round(number),
        ComputedKind.Text => AnswerNodes.TryString(answer, out var text) && IsKept(text),
        ComputedKind.Date => CalendarDay.TryRead(answer, out _),
        _ => AnswerNodes.TryFlag(answer, out _),
    };

    private JsonValue Rounded(decimal number) => JsonValue.Create(Round(number));

    private decimal Round(decimal number) =>
        decimal.Round(number, Kind == ComputedKind.Money ? DefaultDecimals : Decimals, MidpointRounding.AwayFromZero);

    private static readonly Member<Rule> ValueMember = new("value", Shapes.Rule);
    private static readonly Member<ComputedKind> KindMember = new("kind", Shapes.Code<ComputedKind>());
    private static readonly Member<int> DecimalsMember = new("decimals", Shapes.Whole(0, 10), Required: false);
    private static readonly Member<LocalisedText> UnitMember = new("unit", Shapes.Line, Required: false);

    internal static QuestionType InDocuments { get; } = new("computed", typeof(ComputedQuestion), [ValueMember, KindMember, DecimalsMember, UnitMember],
        (key, label, source) =>
        {
            var kind = source.Get(KindMember);
            var (decimals, unit) = (source.FindValue(DecimalsMember), source.Find(UnitMember));
            source.Refuse(kind != ComputedKind.Number && (decimals is not null || unit is not null), FindingKind.ComputedMembers);
            return new ComputedQuestion
            {
                Key = key,
                Label = label,
                Required = false,
                Value = source.Get(ValueMember),
                Kind = kind,
                Decimals = decimals ?? DefaultDecimals,
                Unit = unit,
            };
        });
}

/// <summary>What kind of value a computed question has.</summary>
public enum ComputedKind
{
    /// <summary>A number. Answer: a JSON number.</summary>
    Number,

    /// <summary>Euros. Answer: a JSON number of at most two decimals.</summary>
    Money,

    /// <summary>Text. Answer: a string.</summary>
    Text,

    /// <summary>A day. Answer: a string "2026-12-31".</summary>
    Date,

    /// <summary>Yes or no. Answer: true or false.</summary>
    YesNo,
}
