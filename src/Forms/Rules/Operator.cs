using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>One operator of the rule language.</summary>
/// <param name="Name">Its name in rules.</param>
/// <param name="Fewest">The fewest values it takes.</param>
/// <param name="Most">The most values it takes.</param>
/// <param name="Apply">Works it out; the values come unevaluated, since some operators leave a part of them alone.</param>
internal sealed record Operator(string Name, int Fewest, int Most, Func<Evaluation, IReadOnlyList<JsonNode?>, object?> Apply)
{
    /// <summary>Any number of values.</summary>
    public const int Any = int.MaxValue;

    /// <summary>Whether it takes so many values.</summary>
    public bool Takes(int count) => count >= Fewest && count <= Most;

    /// <summary>An operator that needs the values of all it is given.</summary>
    public static Operator OfValues(string name, int fewest, int most, Func<object?[], object?> apply) =>
        new(name, fewest, most, (evaluation, values) => apply(evaluation.Values(values)));
}
