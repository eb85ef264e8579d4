using System.Text;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests;

/// <summary>Small forms for tests, read from documents as every other form is.</summary>
internal static class Forms
{
    public const string Words = """{ "fi": "Sana", "sv": "Ord", "en": "Word" }""";

    /// <summary>A document with these pages, each a JSON object.</summary>
    public static string Document(params IEnumerable<string> pages) =>
        $$"""
        {
          "procedure": "valmis.koe", "version": 1, "kinds": ["municipality"], "endsIn": "note", "name": {{Words}},
          "start": { "purpose": {{Words}}, "neededWhen": [], "notNeededWhen": [], "haveAtHand": [], "minutesToFill": 5 },
          "legalBasis": [{{Words}}], "outcomes": [ { "outcome": "noted", "words": {{Words}} } ],
          "pages": [
            {{string.Join(",\n    ", pages)}}
          ]
        }
        """;

    /// <summary>A page of these questions.</summary>
    public static string Page(string key, params IEnumerable<string> questions) =>
        $$"""{ "key": "{{key}}", "title": {{Words}}, "questions": [ {{string.Join(",\n      ", questions)}} ] }""";

    /// <summary>A page that is asked only when a rule holds.</summary>
    public static string PageWhen(string key, string rule, params IEnumerable<string> questions) =>
        Page(key, questions).Replace("\"questions\":", $"\"when\": {rule}, \"questions\":", StringComparison.Ordinal);

    /// <summary>A question of a type, with more members when given: <c>"min": 1</c>.</summary>
    /// <remarks>What asks of a person says its classes; where a test does not care, they are the mildest.</remarks>
    public static string Question(string key, string type, string members = "")
    {
        var classes = type is "person" or "email" or "phone" or "payer" && !members.Contains("\"personalData\"", StringComparison.Ordinal) ? ", \"personalData\": \"none\"" : "";
        return $$"""{ "key": "{{key}}", "type": "{{type}}", "label": {{Words}}{{classes}}{{(members.Length > 0 ? ", " + members : "")}} }""";
    }

    /// <summary>An option.</summary>
    public static string Option(string key) => $$"""{ "key": "{{key}}", "label": {{Words}} }""";

    public static FormReading Read(string document) => FormDocument.Read(Encoding.UTF8.GetBytes(document), "koe.json");

    /// <summary>A form whose way need not make sense, as one that was published before it was judged by every check of today.</summary>
    public static FormDefinition Published(params IEnumerable<string> pages) =>
        FormDocument.ReadPublished(Encoding.UTF8.GetBytes(Document(pages)), "koe.json").Form!;

    public static FormDefinition Form(params IEnumerable<string> pages)
    {
        var reading = Read(Document(pages));
        return reading.Form ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }

    /// <summary>The one question of a form.</summary>
    public static Question One(string question) => Form(Page("sivu", question)).Questions.Single();

    public static PostedAnswers Posted(params IEnumerable<(string Field, string Value)> fields) =>
        new(fields.GroupBy(field => field.Field).ToDictionary(field => field.Key, IReadOnlyList<string> (field) => [.. field.Select(each => each.Value)], StringComparer.Ordinal));

    public static AnswerSet Answers(string json) => AnswerSet.FromUtf8(Encoding.UTF8.GetBytes(json));
}
