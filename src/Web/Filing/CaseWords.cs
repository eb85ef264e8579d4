using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Filing;

/// <summary>Where a case stands and what has happened to it, in the customer's words.</summary>
public static class CaseWords
{
    private static readonly Texts Words = FilingPage.Words;

    /// <summary>The status as a sentence with its date: "Käsittelyssä 12.8.2026 alkaen".</summary>
    public static StatusView Status(Case theCase, FormDefinition form, Language language)
    {
        var sentence = CaseStatus.Of(theCase.State, theCase.Outcome, form)[language];
        var date = HelsinkiTime.Date(theCase.State == CaseState.InHandling ? theCase.HandlingSince ?? theCase.StatusAt : theCase.StatusAt, language);
        return theCase.State switch
        {
            CaseState.Sent => new StatusView(StatusKind.Open, sentence),
            CaseState.InHandling or CaseState.WaitingOthers => new StatusView(StatusKind.Active, Words[language, "StatusSince", sentence, date]),
            CaseState.Disposed or CaseState.Forwarded => new StatusView(StatusKind.Idle, Words[language, "StatusOn", sentence, date]),
            _ => new StatusView(StatusKind.Done, Words[language, "StatusOn", sentence, date]),
        };
    }

    /// <summary>What has happened, what is now and what comes.</summary>
    public static TimelineView Timeline(OpenCase open, DateTimeOffset now, Language language)
    {
        var steps = open.Events.Select(each => (each.At, Sentence: Sentence(open, each, language)))
            .Where(each => each.Sentence is not null)
            .Select(each => new TimelineStep(Tense.Past, each.Sentence!, HelsinkiTime.Near(each.At, now, language))).ToList();
        if (open.Case.State is CaseState.Sent or CaseState.InHandling or CaseState.WaitingOthers)
        {
            steps[^1] = steps[^1] with { Tense = Tense.Now };
            steps.AddRange(Coming(open, language));
        }

        return new TimelineView(steps);
    }

    /// <summary>What happens next, with dates, right after sending.</summary>
    public static TimelineView Next(OpenCase open, Language language) => new(
    [
        new TimelineStep(Tense.Past, Words[language, "EventSent"], HelsinkiTime.DateTime(open.Case.ArrivedAt, language)),
        new TimelineStep(Tense.Coming, Words[language, "NextTaken", open.Offered.Unit.Name[language]]),
        .. Coming(open, language),
    ]);

    private static IEnumerable<TimelineStep> Coming(OpenCase open, Language language)
    {
        var expected = open.Offered.Settings.ProcessingDays is { } days
            ? Words[language, "Expected", HelsinkiTime.Date(HelsinkiTime.Day(open.Case.PendingSince).AddDays(days), language)]
            : null;
        yield return new TimelineStep(Tense.Coming, Words[language, open.Offered.Form.EndsIn == EndsIn.Decision ? "NextDecision" : "NextAnswer"], expected);
    }

    /// <summary>An event as the customer reads it; none for what concerns the authority's own work only.</summary>
    private static string? Sentence(OpenCase open, CaseEvent happened, Language language) => happened.Kind switch
    {
        CaseEventKind.Sent => Words[language, "EventSent"],
        CaseEventKind.Taken => open.HandlerName is { } name && happened.ActorId == open.Case.HandlerId
            ? Words[language, "EventTakenBy", name]
            : Words[language, "EventTaken"],
        CaseEventKind.CaseNumberGiven => Words[language, "EventNumber", (string?)JsonNode.Parse(happened.Data)?["caseNumber"] ?? ""],
        CaseEventKind.Transferred => Words[language, "EventTransferred"],
        CaseEventKind.Handled => Words[language, "EventHandled", CaseStatus.Of(CaseState.Handled, Outcome(happened), open.Offered.Form)[language]],
        _ => null,
    };

    private static Outcome? Outcome(CaseEvent handled) =>
        Enum.TryParse<Outcome>((string?)JsonNode.Parse(handled.Data)?["outcome"], out var outcome) ? outcome : null;
}
