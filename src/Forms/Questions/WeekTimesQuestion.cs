using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// Times by weekday. Fields: <c>key.day.from</c> and <c>key.day.to</c>. Answer: day → { "from": "07:00", "to": "18:00" }; a day without times has no
/// entry. "24:00" ends a day at midnight; an end not after its beginning is on the next day, where the form lets times go over midnight.
/// </summary>
public sealed record WeekTimesQuestion : Question
{
    /// <inheritdoc/>
    public override string Type => "weekTimes";

    /// <summary>How the days are asked.</summary>
    public WeekDays Days { get; init; }

    /// <summary>Whether times may go over midnight.</summary>
    public bool Overnight { get; init; }

    /// <summary>The days in the order they are asked.</summary>
    public IReadOnlyList<WeekDay> DaysAsked => Days == WeekDays.Each ? WeekDay.Each : WeekDay.Grouped;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FieldNames => [.. DaysAsked.SelectMany(day => new[] { FromField(day), ToField(day) })];

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted)
    {
        var (answer, problems) = (new JsonObject(), new List<AnswerProblem>());
        foreach (var day in DaysAsked)
        {
            var (typedFrom, typedTo) = (posted[FromField(day)], posted[ToField(day)]);
            if (string.IsNullOrWhiteSpace(typedFrom) && string.IsNullOrWhiteSpace(typedTo))
            {
                continue;
            }

            var known = (From: TryTime(day, FromField(day), typedFrom, "MissingStartTime", problems), To: TryTime(day, ToField(day), typedTo, "MissingEndTime", problems));
            if (known is ({ } from, { } to))
            {
                // Midnight as an end is the end of the day, however it is typed; 24 as a beginning is where a day begins.
                answer[day.Key] = new DayTimes(from % ClockTime.MinutesOfDay, to == 0 ? ClockTime.MinutesOfDay : to).ToJson();
            }
        }

        return problems.Count > 0 ? ReadAnswer.Bad([.. problems]) : ReadAnswer.Of(answer.Count == 0 ? null : answer);
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all)
    {
        if (ReadDays(answer) is not { } days)
        {
            return [Problem("Unreadable")];
        }

        return Overnight ? [] : days.Where(day => day.Times.IsOvernight).Select(day => ProblemInPart(ToField(day.Day), day.Day.Name, "TimesBackwards"));
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingWeekTimes")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) => ReadDays(answer) is { } days
        ? [.. days.Select(day => $"{day.Day.Name[language]} {day.Times.Say(language)}")]
        : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper =>
        [new PaperGrid([.. new[] { "Starts", "Ends" }.Select(word => new PaperColumn(QuestionWords.Of(word), Required: false, new PaperBoxes(null, ClockTime.Boxes)))], [.. DaysAsked.Select(day => day.Name)])];

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(DaysAsked.Select(day => KeyValuePair.Create<string, JsonNode?>(day.Key, DayTimes.Schema()))),
        ["minProperties"] = 1,
        ["additionalProperties"] = false,
    };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) => ReadDays(answer) is { } days
        ? Fields.Of(days.SelectMany(day => new[]
        {
            (FromField(day.Day), ClockTime.Say(day.Times.From, Language.Fi)),
            (ToField(day.Day), ClockTime.Say(day.Times.To, Language.Fi)),
        }))
        : Fields.None;

    private IReadOnlyList<(WeekDay Day, DayTimes Times)>? ReadDays(JsonNode? answer)
    {
        if (!AnswerNodes.TryMembers(answer, out var members) || members.Count == 0 || members.Keys.Any(key => DaysAsked.All(day => day.Key != key)))
        {
            return null;
        }

        var found = new List<(WeekDay, DayTimes)>();
        foreach (var day in DaysAsked.Where(day => members.ContainsKey(day.Key)))
        {
            if (!DayTimes.TryRead(members[day.Key], out var times))
            {
                return null;
            }

            found.Add((day, times));
        }

        return found;
    }

    private int? TryTime(WeekDay day, string field, string? typed, string missing, List<AnswerProblem> problems)
    {
        if (ClockTime.TryReadTyped(typed, out var minutes))
        {
            return minutes;
        }

        problems.Add(ProblemInPart(field, day.Name, string.IsNullOrWhiteSpace(typed) ? missing : "NotTime"));
        return null;
    }

    private string FromField(WeekDay day) => $"{Key}.{day.Key}.from";

    private string ToField(WeekDay day) => $"{Key}.{day.Key}.to";

    private static readonly Member<WeekDays> DaysMember = new("days", Shapes.Code<WeekDays>(), Required: false);
    private static readonly Member<bool> OvernightMember = new("overnight", Shapes.Flag, Required: false);

    internal static QuestionType InDocuments { get; } = new("weekTimes", typeof(WeekTimesQuestion), [DaysMember, OvernightMember],
        (key, label, source) => new WeekTimesQuestion
        {
            Key = key,
            Label = label,
            Days = source.Get(DaysMember, WeekDays.Each),
            Overnight = source.Get(OvernightMember, otherwise: false),
        });
}
