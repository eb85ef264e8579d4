namespace Kevytasiointi.Forms.Rules;

/// <summary>Sums of decimals. A value that is not a number, a division by nothing or a result too large comes to null.</summary>
internal static class ArithmeticOperators
{
    /// <summary>The most decimals a decimal has.</summary>
    public const int MostDecimals = 28;

    public static IReadOnlyList<Operator> All { get; } =
    [
        Of("+", 1, Operator.Any, "Numbers added up.", numbers => numbers.Aggregate(decimal.Add)),
        Of("-", 1, 2, "The first number less the second; one number alone with its sign turned.", numbers => numbers.Length == 1 ? -numbers[0] : numbers[0] - numbers[1]),
        Of("*", 1, Operator.Any, "Numbers multiplied.", numbers => numbers.Aggregate(decimal.Multiply)),
        Of("/", 2, 2, "The first number divided by the second; null for a division by 0.", numbers => numbers[1] == 0 ? null : numbers[0] / numbers[1]),
        Of("%", 2, 2, "What is left when the first number is divided by the second.", numbers => numbers[1] == 0 ? null : numbers[0] % numbers[1]),
        Of("min", 1, Operator.Any, "The smallest number.", numbers => numbers.Min()),
        Of("max", 1, Operator.Any, "The largest number.", numbers => numbers.Max()),
        Of("round", 2, 2, "[number, decimals]: rounded to so many decimals, from 0 to 28; a half goes away from zero.", Round) with { Literals = [Literal.Number, Literal.Decimals] },
    ];

    private static decimal? Round(decimal[] numbers) => numbers[1] is >= 0 and <= MostDecimals && decimal.Truncate(numbers[1]) == numbers[1]
        ? decimal.Round(numbers[0], (int)numbers[1], MidpointRounding.AwayFromZero) : null;

    private static Operator Of(string name, int fewest, int most, string says, Func<decimal[], decimal?> apply) => Operator.OfValues(name, fewest, most, says, values =>
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
