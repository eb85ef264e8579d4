using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>What a rule came to.</summary>
/// <param name="Value">Its value; null when it has none or is at fault.</param>
/// <param name="Fault">What is at fault, or none.</param>
public sealed record RuleResult(JsonNode? Value, RuleFault? Fault);

/// <summary>Why a rule has no value. A rule read by the document reader can only meet the limits.</summary>
public enum RuleFault
{
    /// <summary>It took more steps than <see cref="RuleLimits.Steps"/>.</summary>
    TooManySteps,

    /// <summary>It is nested deeper than <see cref="RuleLimits.Depth"/>.</summary>
    TooDeep,

    /// <summary>It uses an operator that is not in the table, or the wrong number of values for one.</summary>
    NotARule,

    /// <summary>It, or an answer it looks at, is not readable JSON.</summary>
    Unreadable,
}

/// <summary>How far a rule may go, so that no form can keep a server busy.</summary>
public static class RuleLimits
{
    /// <summary>Steps: each value looked at is one, and long texts and lists count more.</summary>
    public const int Steps = 10_000;

    /// <summary>Levels of nesting.</summary>
    public const int Depth = 64;
}
