using System.Text.Json;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Checks the values written in a rule itself: a day that is no day would make the rule null for ever.</summary>
internal static class RuleLiterals
{
    /// <summary>Whether a value may stand there. What is worked out while the rule runs is judged then.</summary>
    public static bool Check(string name, Literal wanted, DocumentNode value, DocumentFaults faults)
    {
        if (value.Kind == JsonValueKind.Object || Fits(wanted, value))
        {
            return true;
        }

        faults.Add(value, $"The operator \"{name}\" needs {Words(wanted)} here.");
        return false;
    }

    private static bool Fits(Literal wanted, DocumentNode value) => wanted switch
    {
        Literal.Day => value.Kind == JsonValueKind.String && CalendarDay.TryRead(value.Text, out _),
        Literal.Whole => IsWhole(value, out _),
        Literal.Decimals => IsWhole(value, out var decimals) && decimals is >= 0 and <= ArithmeticOperators.MostDecimals,
        Literal.Number => value.Kind == JsonValueKind.Number,
        _ => true,
    };

    private static bool IsWhole(DocumentNode value, out decimal number) => Shapes.TryNumber(value, out number) && decimal.Truncate(number) == number;

    private static string Words(Literal wanted) => wanted switch
    {
        Literal.Day => "a day \"2026-12-31\" or an operation that gives one",
        Literal.Whole => "a whole number or an operation that gives one",
        Literal.Decimals => "a whole number from 0 to 28 or an operation that gives one",
        _ => "a number or an operation that gives one",
    };
}
