using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A time of day. Field: the key, typed 7, 7.30, 07:30 or klo 7.30. Answer: a string "07:30", from "00:00" to "23:59".</summary>
public sealed record TimeQuestion : Question
{
    /// <inheritdoc/>
    public override string Type => "time";

    /// <summary>The earliest time allowed, or none.</summary>
    public TimeOnly? Min { get; init; }

    /// <summary>The latest time allowed, or none.</summary>
    public TimeOnly? Max { get; init; }

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted) =>
        string.IsNullOrWhiteSpace(posted[Key]) ? ReadAnswer.Of(null)
        : ClockTime.TryReadTyped(posted[Key], out var minutes) && minutes < ClockTime.MinutesOfDay ? ReadAnswer.Of(JsonValue.Create(ClockTime.Write(minutes)))
        : ReadAnswer.Bad(Problem("NotTime"));

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all)
    {
        if (!ClockTime.TryRead(answer, out var minutes) || minutes == ClockTime.MinutesOfDay)
        {
            return [Problem("NotTime")];
        }

        var time = ClockTime.ToTime(minutes);
        return time < Min ? [Problem("TimeTooEarly", InWords(Min.Value))]
            : time > Max ? [Problem("TimeTooLate", InWords(Max.Value))]
            : [];
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingTime")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        ClockTime.TryRead(answer, out var minutes) ? [ClockTime.Before(language) + ClockTime.Say(minutes, language)] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperBoxes(null, ClockTime.Boxes)];

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = ClockTime.Pattern };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        ClockTime.TryRead(answer, out var minutes) ? Fields.Of(Key, ClockTime.Say(minutes, Language.Fi)) : Fields.None;

    private static LocalisedText InWords(TimeOnly time) => QuestionWords.Each(language => ClockTime.Say(ClockTime.Of(time), language));

    private static readonly Member<TimeOnly> MinMember = new("min", Shapes.Time, Required: false);
    private static readonly Member<TimeOnly> MaxMember = new("max", Shapes.Time, Required: false);

    internal static QuestionType InDocuments { get; } = new("time", typeof(TimeQuestion), [MinMember, MaxMember],
        (key, label, source) =>
        {
            var (min, max) = (source.FindValue(MinMember), source.FindValue(MaxMember));
            source.Refuse(min > max, FindingKind.LimitsImpossible, $"min {min:HH\\:mm}, max {max:HH\\:mm}");
            return new TimeQuestion { Key = key, Label = label, Min = min, Max = max };
        });
}
