using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Rules;

/// <summary>A JsonLogic rule over the answers, with decimal numbers, strict equality only and a limit on steps.</summary>
public sealed record Rule(JsonNode Expression)
{
    /// <summary>Whether the rule holds for these answers. An unanswered question is <c>null</c> to the rule.</summary>
    public bool Holds(AnswerSet answers) => throw new NotImplementedException();
}
