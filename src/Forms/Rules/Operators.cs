using System.Collections.Frozen;

namespace Kevytasiointi.Forms.Rules;

/// <summary>
/// The whole rule language: JsonLogic (jsonlogic.com) without loose equality, <c>log</c>, <c>map</c>, <c>filter</c> and <c>reduce</c>. Where JsonLogic
/// leans on JavaScript's conversions, this does not: text is never a number, and sums and comparisons with a missing value come to nothing. To it are
/// added counts and sums of rows, rounding, and days of the calendar. The published schema and the browser's evaluator are held to this table by tests.
/// </summary>
internal static class Operators
{
    /// <summary>Every operator.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        .. DataOperators.All,
        .. LogicOperators.All,
        .. ComparisonOperators.All,
        .. ArithmeticOperators.All,
        .. TextOperators.All,
        .. ListOperators.All,
        .. CountOperators.All,
        .. DateOperators.All,
    ];

    /// <summary>Every operator by its name.</summary>
    public static FrozenDictionary<string, Operator> ByName { get; } = All.ToFrozenDictionary(known => known.Name, StringComparer.Ordinal);
}
