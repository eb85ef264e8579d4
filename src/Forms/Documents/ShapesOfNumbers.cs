using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

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
        (node, faults) => ReadNumber(node, faults, number => Math.Abs(number) <= Widest,
            "This must be a number of at most 15 digits and 10 decimals."));

    /// <summary>A day, "2026-12-31".</summary>
    public static Shape<DateOnly> Day { get; } = new(
        () => new JsonObject { ["type"] = "string", ["format"] = "date" },
        (node, faults) =>
        {
            if (node.Kind == JsonValueKind.String && Questions.CalendarDay.TryRead(node.Text, out var day))
            {
                return day;
            }

            faults.Add(node, "This must be a day in the form \"2026-12-31\".");
            return default;
        });

    /// <summary>A time of day, "07:30".</summary>
    public static Shape<TimeOnly> Time { get; } = new(
        () => new JsonObject { ["type"] = "string", ["pattern"] = Questions.ClockTime.Pattern },
        (node, faults) =>
        {
            if (node.Kind == JsonValueKind.String && Questions.ClockTime.TryRead(node.Text, out var minutes) && minutes < Questions.ClockTime.MinutesOfDay)
            {
                return Questions.ClockTime.ToTime(minutes);
            }

            faults.Add(node, "This must be a time in the form \"07:30\", from \"00:00\" to \"23:59\".");
            return default;
        });

    /// <summary>A whole number between limits.</summary>
    public static Shape<int> Whole(int least, int most)
    {
        var wide = Whole((long)least, most);
        return new Shape<int>(wide.Schema, (node, faults) => (int)wide.Read(node, faults));
    }

    /// <summary>A whole number of up to 15 digits, not less than a limit.</summary>
    public static Shape<long> LongWholeFrom(long least) => Whole(least, Widest);

    private static Shape<long> Whole(long least, long most) => new(
        () => new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most },
        (node, faults) => (long)ReadNumber(node, faults,
            number => number >= least && number <= most && decimal.Truncate(number) == number,
            string.Create(CultureInfo.InvariantCulture, $"This must be a whole number from {least} to {most}.")));

    private static decimal ReadNumber(DocumentNode node, DocumentFaults faults, Func<decimal, bool> accepts, string message)
    {
        if (TryNumber(node, out var number) && accepts(number))
        {
            return number;
        }

        faults.Add(node, message);
        return 0;
    }

    /// <summary>The node as a number that a decimal holds exactly.</summary>
    internal static bool TryNumber(DocumentNode node, out decimal number)
    {
        number = 0;
        return node.Kind == JsonValueKind.Number && ExactDecimal.TryParse(node.Text, out number) && decimal.Round(number, 10) == number;
    }
}
