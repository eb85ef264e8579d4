using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>A filled example of <c>procedures/examples</c>, as a person fills it in. Its days are moved to come, since forms ask for the future.</summary>
public sealed class ExampleAnswers
{
    private const int DaysAhead = 60;

    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../procedures"));

    private ExampleAnswers(FormDefinition form, AnswerSet answers)
    {
        (Form, Answers) = (form, answers);
        Fields = form.Questions.SelectMany(question => question.ToFields(answers[question.Key])).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The form that it fills.</summary>
    public FormDefinition Form { get; }

    /// <summary>The answers, attachments and computed values among them.</summary>
    public AnswerSet Answers { get; }

    /// <summary>Field → what is typed or chosen in it. Attachments and computed values have none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; }

    /// <summary>Reads the example of a procedure.</summary>
    /// <param name="procedure">The name of its files without ending, such as <c>meluilmoitus</c>.</param>
    public static ExampleAnswers Of(string procedure)
    {
        var form = FormIn(Path.Combine(Folder, procedure + ".json"));
        var written = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, "examples", procedure + ".example.json")))!["answers"]!;
        return new(form, AnswerSet.FromUtf8(JsonSerializer.SerializeToUtf8Bytes(Moved(written, DaysToMove(written)))));
    }

    /// <summary>A form filled with these answers.</summary>
    public static ExampleAnswers Of(FormDefinition form, JsonObject answers) => new(form, AnswerSet.FromUtf8(JsonSerializer.SerializeToUtf8Bytes(answers)));

    /// <summary>Reads the form of a document.</summary>
    public static FormDefinition FormIn(string path)
    {
        var reading = FormDocument.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        return reading.Form ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }

    /// <summary>The names of the files that answer a question.</summary>
    public IReadOnlyList<string> FilesOf(string question) => [.. (AttachmentQuestion.ReadFiles(Answers[question]) ?? []).Select(file => file.Name)];

    /// <summary>Whole weeks: a Saturday stays a Saturday.</summary>
    private static int DaysToMove(JsonNode written)
    {
        var soonest = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(DaysAhead);
        var first = DaysIn(written).DefaultIfEmpty(soonest).Min();
        return (int)Math.Ceiling((soonest.DayNumber - first.DayNumber) / 7.0) * 7;
    }

    private static IEnumerable<DateOnly> DaysIn(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(part => DaysIn(part.Value)),
        JsonArray items => items.SelectMany(DaysIn),
        _ => AsDay(node) is { } day ? [day] : [],
    };

    private static JsonNode? Moved(JsonNode? node, int days) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, Moved(part.Value, days)))),
        JsonArray items => new JsonArray([.. items.Select(item => Moved(item, days))]),
        _ when AsDay(node) is { } day => JsonValue.Create(day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };

    private static DateOnly? AsDay(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text)
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
