using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>The times of one day of a week in minutes from midnight: { "from": "07:00", "to": "18:00" }.</summary>
internal readonly record struct DayTimes(int From, int To)
{
    /// <summary>Whether it ends on the next day.</summary>
    public bool IsOvernight => To <= From;

    public static bool TryRead(JsonNode? node, out DayTimes times)
    {
        times = default;
        if (!AnswerNodes.TryMembers(node, out var members) || members.Count != 2
            || !ClockTime.TryRead(members.GetValueOrDefault("from"), out var from) || from == ClockTime.MinutesOfDay
            || !ClockTime.TryRead(members.GetValueOrDefault("to"), out var to))
        {
            return false;
        }

        times = new DayTimes(from, to);
        return true;
    }

    public JsonObject ToJson() => new() { ["from"] = ClockTime.Write(From), ["to"] = ClockTime.Write(To) };

    public string Say(Language language) => ClockTime.Before(language) + ClockTime.Say(From, language) + "–" + ClockTime.Say(To, language)
        + (IsOvernight ? $" ({QuestionWords.Of("NextDay")[language]})" : "");

    public static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["from"] = new JsonObject { ["type"] = "string", ["pattern"] = ClockTime.Pattern },
            ["to"] = new JsonObject { ["type"] = "string", ["pattern"] = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" },
        },
        ["required"] = new JsonArray("from", "to"),
        ["additionalProperties"] = false,
    };
}
