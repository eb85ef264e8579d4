using System.Globalization;
using System.Text.Json;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>The answers of an example in <c>procedures/examples</c> as a person types them: field name to text.</summary>
public static class ExampleAnswers
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../procedures/examples"));

    /// <summary>Reads them. Attachments are left out; dates are moved so that the first one is two months from now, since forms ask for the future.</summary>
    public static Dictionary<string, string> Of(string procedure)
    {
        using var example = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, procedure + ".example.json")));
        var answers = example.RootElement.GetProperty("answers").EnumerateObject().ToList();
        var dates = answers.Select(each => AsDate(each.Value)).OfType<DateOnly>().ToList();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var shift = dates.Count == 0 ? 0 : today.AddDays(60).DayNumber - dates.Min().DayNumber;
        return answers.SelectMany(each => Fields(each.Name, each.Value, shift)).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string name, JsonElement answer, int shift)
    {
        if (AsDate(answer) is { } date)
        {
            date = date.AddDays(shift);
            return [new(name + ".day", Said(date.Day)), new(name + ".month", Said(date.Month)), new(name + ".year", Said(date.Year))];
        }

        return answer.ValueKind switch
        {
            JsonValueKind.Object => answer.EnumerateObject().SelectMany(part => Fields($"{name}.{part.Name}", part.Value, shift)),
            JsonValueKind.True => [new(name, YesNoQuestion.Yes)],
            JsonValueKind.False => [new(name, YesNoQuestion.No)],
            JsonValueKind.Number => [new(name, answer.GetRawText().Replace('.', ','))],
            JsonValueKind.String => [new(name, answer.GetString()!)],
            _ => [],
        };
    }

    private static DateOnly? AsDate(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(answer.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
