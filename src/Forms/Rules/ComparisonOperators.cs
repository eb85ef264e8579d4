namespace Kevytasiointi.Forms.Rules;

/// <summary>
/// Equality and order. Numbers are compared as numbers and texts character by character, which puts dates (YYYY-MM-DD) in order of time. Values of
/// different kinds, and missing ones, are in no order: every comparison of them is false.
/// </summary>
internal static class ComparisonOperators
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        Operator.OfValues("===", 2, 2, "Whether both are of the same kind and have the same value.", values => RuleValue.AreSame(values[0], values[1])),
        Operator.OfValues("!==", 2, 2, "Whether they differ in kind or value.", values => !RuleValue.AreSame(values[0], values[1])),
        Operator.OfValues("<", 2, 3, "Whether the values rise; numbers, or texts (days YYYY-MM-DD) in their order.", values => InOrder(values, order => order < 0)),
        Operator.OfValues("<=", 2, 3, "Whether the values rise or stay the same.", values => InOrder(values, order => order <= 0)),
        Operator.OfValues(">", 2, 2, "Whether the first is greater.", values => InOrder(values, order => order > 0)),
        Operator.OfValues(">=", 2, 2, "Whether the first is greater or the same.", values => InOrder(values, order => order >= 0)),
    ];

    private static bool InOrder(object?[] values, Func<int, bool> accepts) =>
        values.Zip(values.Skip(1)).All(pair => Order(pair.First, pair.Second) is { } order && accepts(order));

    private static int? Order(object? left, object? right) => (left, right) switch
    {
        (decimal a, decimal b) => a.CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => null,
    };
}
