using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Questions;

/// <summary>How an answer of the wrong shape is shown: as the JSON it is, so that nothing a customer sent is hidden from an official.</summary>
internal static class Unreadable
{
    public static IReadOnlyList<string> Say(JsonNode? answer)
    {
        try
        {
            return answer is null ? [] : [answer.ToJsonString()];
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            return ["?"];
        }
    }
}
