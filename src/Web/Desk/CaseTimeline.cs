using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Desk;

/// <summary>What has happened to a case, in plain words with names: for colleagues, from the event chain.</summary>
public static class CaseTimeline
{
    /// <summary>The events, the earliest first; the last one is where the case stands.</summary>
    public static TimelineView Of(DeskCase desk, Language language, DateTimeOffset now)
    {
        var events = desk.Open.Events;
        return new TimelineView([.. events.Select((link, index) => new TimelineStep(
            index == events.Count - 1 ? Tense.Now : Tense.Past,
            Sentence(desk, link, language),
            HelsinkiTime.Near(link.At, now, language)))]);
    }

    private static string Sentence(DeskCase desk, CaseEvent link, Language language)
    {
        var words = DeskTexts.In(language);
        var data = JsonNode.Parse(link.Data)!;
        var who = link.ActorType switch
        {
            ActorType.Customer => desk.Open.Evidence.Person.Name,
            ActorType.Official => desk.Officials.Names[link.ActorId],
            ActorType.Robot => words["Robot"],
            _ => words["System"],
        };
        return link.Kind switch
        {
            CaseEventKind.CaseNumberGiven => words[IsFirstNumber(desk, link) ? "EventCaseNumberGiven" : "EventCaseNumberCorrected", who, (string)data["caseNumber"]!],
            CaseEventKind.Transferred => words["EventTransferred", who, (string)data["caseNumber"]!],
            CaseEventKind.Handled => words["EventHandled", who, CaseStatus.Of(CaseState.Handled, Outcome(data), desk.Open.Offered.Form)[language]],
            _ => words["Event" + link.Kind, who],
        };
    }

    private static bool IsFirstNumber(DeskCase desk, CaseEvent link) =>
        desk.Open.Events.First(other => other.Kind == CaseEventKind.CaseNumberGiven).Sequence == link.Sequence;

    private static Outcome Outcome(JsonNode data) => Enum.Parse<Outcome>((string)data["outcome"]!);
}
