using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>One operator of the rule language.</summary>
/// <param name="Name">Its name in rules.</param>
/// <param name="Fewest">The fewest values it takes.</param>
/// <param name="Most">The most values it takes.</param>
/// <param name="Says">What it takes and gives, for authors of forms.</param>
/// <param name="Apply">Works it out; the values come unevaluated, since some operators leave a part of them alone.</param>
internal sealed record Operator(string Name, int Fewest, int Most, string Says, Func<Evaluation, IReadOnlyList<JsonNode?>, object?> Apply)
{
    /// <summary>Any number of values.</summary>
    public const int Any = int.MaxValue;

    /// <summary>Whether its second value is a rule on every item of the list that is its first, so that <c>var</c> there looks into the item.</summary>
    public bool IsOfItems { get; init; }

    /// <summary>What each of its values must be when it is written in the rule itself, in order; none says anything goes.</summary>
    public IReadOnlyList<Literal> Literals { get; init; } = [];

    /// <summary>Whether it takes so many values.</summary>
    public bool Takes(int count) => count >= Fewest && count <= Most;

    /// <summary>An operator that needs the values of all it is given.</summary>
    public static Operator OfValues(string name, int fewest, int most, string says, Func<object?[], object?> apply) =>
        new(name, fewest, most, says, (evaluation, values) => apply(evaluation.Values(values)));
}

/// <summary>What a value written in a rule must be.</summary>
internal enum Literal
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A day, "2026-12-31".</summary>
    Day,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number of decimals, from 0 to 28.</summary>
    Decimals,
}
