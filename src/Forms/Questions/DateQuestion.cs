using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A day. Fields: <c>key.day</c>, <c>key.month</c>, <c>key.year</c>; or the one field <c>key</c> with 31.12.2026. Answer: a string "2026-12-31".
/// </summary>
public sealed record DateQuestion : Question
{
    /// <inheritdoc/>
    public override string Type => "date";

    /// <summary>The first day allowed, or none.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last day allowed, or none.</summary>
    public DateOnly? Max { get; init; }

    /// <summary>The key of an earlier date question whose day this may not come before, or none.</summary>
    public string? NotBefore { get; init; }

    /// <summary>The names of the three fields in the order they are typed.</summary>
    public override IReadOnlyList<string> FieldNames => [$"{Key}.day", $"{Key}.month", $"{Key}.year"];

    /// <inheritdoc/>
    public override bool SaysDay => true;

    /// <inheritdoc/>
    public override DateOnly? FirstDay(JsonNode? answer) => CalendarDay.TryRead(answer, out var day) ? day : null;

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted)
    {
        var (day, problem) = TypedDate.Read(posted, Key);
        return problem is not null ? ReadAnswer.Bad(ProblemIn(problem.Field, problem.Message, problem.Arguments))
            : ReadAnswer.Of(day is null ? null : JsonValue.Create(CalendarDay.Write(day.Value)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all)
    {
        if (!CalendarDay.TryRead(answer, out var day))
        {
            return [Problem("NotDate")];
        }

        DateOnly? begins = NotBefore is not null && CalendarDay.TryRead(all[NotBefore], out var other) ? other : null;
        var first = Min is null || begins > Min ? begins : Min;
        return day < first ? [Problem("DateTooEarly", InWords(first.Value))]
            : day > Max ? [Problem("DateTooLate", InWords(Max.Value))]
            : [];
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingDate")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        CalendarDay.TryRead(answer, out var day) ? [CalendarDay.Say(day)] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperBoxes(null, CalendarDay.Boxes)];

    /// <inheritdoc/>
    public override JsonObject Schema() => CalendarDay.Schema();

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        CalendarDay.TryRead(answer, out var day) ? Fields.Of(FieldNames.Zip(CalendarDay.Say(day).Split('.'))) : Fields.None;

    private static LocalisedText InWords(DateOnly day) => QuestionWords.Same(CalendarDay.Say(day));

    private static readonly Member<DateOnly> MinMember = new("min", Shapes.Day, Required: false);
    private static readonly Member<DateOnly> MaxMember = new("max", Shapes.Day, Required: false);
    private static readonly Member<string> NotBeforeMember = new("notBefore", Shapes.Key, Required: false);

    internal static QuestionType InDocuments { get; } = new("date", typeof(DateQuestion), [MinMember, MaxMember, NotBeforeMember],
        (key, label, source) =>
        {
            var (min, max) = (source.FindValue(MinMember), source.FindValue(MaxMember));
            source.Refuse(min > max, FindingKind.LimitsImpossible, $"min {min:O}, max {max:O}");
            return new DateQuestion { Key = key, Label = label, Min = min, Max = max, NotBefore = source.Find(NotBeforeMember) };
        });
}
