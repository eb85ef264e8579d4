using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A first and a last day. Fields: <c>key.from.day</c>, <c>.month</c>, <c>.year</c> and <c>key.to.…</c>; or <c>key.from</c> and <c>key.to</c> with
/// 31.12.2026. Answer: { "from": "2026-12-31", "to": "2027-01-01" }, both days included; one day is from and to alike.
/// </summary>
public sealed record DateRangeQuestion : Question
{
    /// <summary>The name of the first day in the answer and in the fields' names.</summary>
    public const string From = "from";

    /// <summary>The name of the last day.</summary>
    public const string To = "to";

    private static readonly string[] DateParts = ["day", "month", "year"];

    /// <inheritdoc/>
    public override string Type => "dateRange";

    /// <summary>The first day allowed, or none.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last day allowed, or none.</summary>
    public DateOnly? Max { get; init; }

    /// <summary>The most days, first and last included; or none.</summary>
    public int? MaxDays { get; init; }

    /// <summary>The names of the six fields in the order they are typed.</summary>
    public override IReadOnlyList<string> FieldNames => [.. FieldsOf(From), .. FieldsOf(To)];

    /// <inheritdoc/>
    public override bool SaysDay => true;

    /// <inheritdoc/>
    public override DateOnly? FirstDay(JsonNode? answer) => TryDays(answer, out var from, out _) ? from : null;

    /// <summary>What the two days are called: Alkaa, Päättyy.</summary>
    public static LocalisedText Word(string part) => QuestionWords.Of(part == From ? "Starts" : "Ends");

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted)
    {
        var (from, fromSlip) = TypedDate.Read(posted, $"{Key}.{From}");
        var (to, toSlip) = TypedDate.Read(posted, $"{Key}.{To}");
        if (from is not null && to is not null)
        {
            return ReadAnswer.Of(new JsonObject { [From] = CalendarDay.Write(from.Value), [To] = CalendarDay.Write(to.Value) });
        }

        var nothing = from is null && to is null && fromSlip is null && toSlip is null;
        return nothing ? ReadAnswer.Of(null) : ReadAnswer.Bad([.. Tell(From, from, fromSlip), .. Tell(To, to, toSlip)]);
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) => !TryDays(answer, out var from, out var to)
        ? [Problem("Unreadable")]
        : to < from ? [ProblemIn(FieldsOf(To)[0], "RangeBackwards")]
        : from < Min ? [ProblemInPart(FieldsOf(From)[0], Word(From), "DateTooEarly", QuestionWords.Same(CalendarDay.Say(Min.Value)))]
        : to > Max ? [ProblemInPart(FieldsOf(To)[0], Word(To), "DateTooLate", QuestionWords.Same(CalendarDay.Say(Max.Value)))]
        : to.DayNumber - from.DayNumber + 1 > MaxDays ? [ProblemIn(FieldsOf(To)[0], "RangeTooLong", Days(MaxDays.Value))]
        : [];

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Missing(From), Missing(To)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) => !TryDays(answer, out var from, out var to)
        ? Unreadable.Say(answer)
        : [from == to ? CalendarDay.Say(from) : $"{CalendarDay.Say(from)}–{CalendarDay.Say(to)}"];

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperBoxes(Word(From), CalendarDay.Boxes), new PaperBoxes(Word(To), CalendarDay.Boxes)];

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { [From] = CalendarDay.Schema(), [To] = CalendarDay.Schema() },
        ["required"] = new JsonArray(From, To),
        ["additionalProperties"] = false,
    };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) => TryDays(answer, out var from, out var to)
        ? Fields.Of(FieldNames.Zip([.. CalendarDay.Say(from).Split('.'), .. CalendarDay.Say(to).Split('.')]))
        : Fields.None;

    private static bool TryDays(JsonNode? answer, out DateOnly from, out DateOnly to)
    {
        (from, to) = (default, default);
        return AnswerNodes.TryMembers(answer, out var members) && members.Count == 2
            && CalendarDay.TryRead(members.GetValueOrDefault(From), out from) && CalendarDay.TryRead(members.GetValueOrDefault(To), out to);
    }

    private static LocalisedText Days(int days) => QuestionWords.Each(language =>
        SaidNumber.Say(days, language) + (language != Language.En ? "" : days == 1 ? " day" : " days"));

    private string[] FieldsOf(string part) => [.. DateParts.Select(date => $"{Key}.{part}.{date}")];

    private IEnumerable<AnswerProblem> Tell(string part, DateOnly? day, TypedDate.Slip? slip) =>
        slip is not null ? [ProblemInPart(slip.Field, Word(part), slip.Message, slip.Arguments)] : day is null ? [Missing(part)] : [];

    private AnswerProblem Missing(string part) => ProblemInPart(FieldsOf(part)[0], Word(part), "MissingDate");

    private static readonly Member<DateOnly> MinMember = new("min", Shapes.Day, Required: false);
    private static readonly Member<DateOnly> MaxMember = new("max", Shapes.Day, Required: false);
    private static readonly Member<int> MaxDaysMember = new("maxDays", Shapes.Whole(1, 36_600), Required: false);

    internal static QuestionType InDocuments { get; } = new("dateRange", typeof(DateRangeQuestion), [MinMember, MaxMember, MaxDaysMember],
        (key, label, source) =>
        {
            var (min, max) = (source.FindValue(MinMember), source.FindValue(MaxMember));
            source.Refuse(min > max, FindingKind.LimitsImpossible, $"min {min:O}, max {max:O}");
            return new DateRangeQuestion { Key = key, Label = label, Min = min, Max = max, MaxDays = source.FindValue(MaxDaysMember) };
        });
}
