using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shapes of numbers and days.</summary>
internal static partial class Shapes
{
    /// <summary>As large as a JSON number is surely kept exactly by every reader (RFC 8259 6).</summary>
    private const long Widest = 999_999_999_999_999;

    /// <summary>A whole number of up to 15 digits.</summary>
    public static Shape<long> LongWhole { get; } = LongWholeFrom(-Widest);

    /// <summary>A number that a decimal holds exactly, of up to 15 digits before the decimal point.</summary>
    public static Shape<decimal> Number { get; } = new(
        () => new JsonObject { ["type"] = "number" },
        (node, findings) => ReadNumber(node, findings, number => Math.Abs(number) <= Widest, FindingKind.NumberWrong));

    /// <summary>A day, "2026-12-31".</summary>
    public static Shape<DateOnly> Day { get; } = new(
        () => new JsonObject { ["type"] = "string", ["format"] = "date" },
        (node, findings) =>
        {
            if (node.Kind == JsonValueKind.String && Questions.CalendarDay.TryRead(node.Text, out var day))
            {
                return day;
            }

            findings.Add(node, FindingKind.DayWrong);
            return default;
        });

    /// <summary>A time of day, "07:30".</summary>
    public static Shape<TimeOnly> Time { get; } = new(
        () => new JsonObject { ["type"] = "string", ["pattern"] = Questions.ClockTime.Pattern },
        (node, findings) =>
        {
            if (node.Kind == JsonValueKind.String && Questions.ClockTime.TryRead(node.Text, out var minutes) && minutes < Questions.ClockTime.MinutesOfDay)
            {
                return Questions.ClockTime.ToTime(minutes);
            }

            findings.Add(node, FindingKind.TimeWrong);
            return default;
        });

    /// <summary>A whole number between limits.</summary>
    public static Shape<int> Whole(int least, int most)
    {
        var wide = Whole((long)least, most);
        return new Shape<int>(wide.Schema, (node, findings) => (int)wide.Read(node, findings));
    }

    /// <summary>A whole number of up to 15 digits, not less than a limit.</summary>
    public static Shape<long> LongWholeFrom(long least) => Whole(least, Widest);

    private static Shape<long> Whole(long least, long most) => new(
        () => new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most },
        (node, findings) => (long)ReadNumber(node, findings,
            number => number >= least && number <= most && decimal.Truncate(number) == number,
            FindingKind.WholeNumberWrong, least, most));

    private static decimal ReadNumber(DocumentNode node, DocumentFindings findings, Func<decimal, bool> accepts, FindingKind whenWrong, params ReadOnlySpan<object> arguments)
    {
        if (TryNumber(node, out var number) && accepts(number))
        {
            return number;
        }

        findings.Add(node, whenWrong, arguments);
        return 0;
    }

    /// <summary>The node as a number that a decimal holds exactly.</summary>
    internal static bool TryNumber(DocumentNode node, out decimal number)
    {
        number = 0;
        return node.Kind == JsonValueKind.Number && ExactDecimal.TryParse(node.Text, out number) && decimal.Round(number, 10) == number;
    }
}
