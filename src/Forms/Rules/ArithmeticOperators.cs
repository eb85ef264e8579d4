namespace Kevytasiointi.Forms.Rules;

/// <summary>Sums of decimals. A value that is not a number, a division by nothing or a result too large comes to null.</summary>
internal static class ArithmeticOperators
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        Of("+", 1, Operator.Any, numbers => numbers.Aggregate(decimal.Add)),
        Of("-", 1, 2, numbers => numbers.Length == 1 ? -numbers[0] : numbers[0] - numbers[1]),
        Of("*", 1, Operator.Any, numbers => numbers.Aggregate(decimal.Multiply)),
        Of("/", 2, 2, numbers => numbers[1] == 0 ? null : numbers[0] / numbers[1]),
        Of("%", 2, 2, numbers => numbers[1] == 0 ? null : numbers[0] % numbers[1]),
        Of("min", 1, Operator.Any, numbers => numbers.Min()),
        Of("max", 1, Operator.Any, numbers => numbers.Max()),
    ];

    private static Operator Of(string name, int fewest, int most, Func<decimal[], decimal?> apply) => Operator.OfValues(name, fewest, most, values =>
    {
        var numbers = values.OfType<decimal>().ToArray();
        if (numbers.Length != values.Length)
        {
            return null;
        }

        try
        {
            return apply(numbers);
        }
        catch (OverflowException)
        {
            return null;
        }
    });
}
