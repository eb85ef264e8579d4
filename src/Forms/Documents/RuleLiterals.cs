using System.Text.Json;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Checks the values written in a rule itself: a day that is no day would make the rule null for ever.</summary>
internal static class RuleLiterals
{
    /// <summary>Whether a value may stand there. What is worked out while the rule runs is judged then.</summary>
    public static bool Check(string name, Literal wanted, DocumentNode value, DocumentFindings findings)
    {
        if (value.Kind == JsonValueKind.Object || Fits(wanted, value))
        {
            return true;
        }

        findings.Add(value, FindingKind.OperandWrong, name, FindingKinds.Word(wanted.ToString()), Words(value));
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

    private static object Words(DocumentNode value) => value.Kind switch
    {
        JsonValueKind.String => $"\"{value.Text}\"",
        JsonValueKind.Number => value.Text,
        JsonValueKind.True or JsonValueKind.False => FindingKinds.Word("YesNo"),
        JsonValueKind.Array => FindingKinds.Word("Items"),
        _ => FindingKinds.Word("Nothing"),
    };
}
