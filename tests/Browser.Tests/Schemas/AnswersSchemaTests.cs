using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Tests;
using Kevytasiointi.Forms.Tests.Questions;
using Kevytasiointi.Running;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Schemas;

/// <summary>
/// The published schemas of answers say the same as our own checks, where another validator judges: what was really sent fits, what our checks accept fits,
/// and what is spoiled does not.
/// </summary>
public sealed class AnswersSchemaTests(TestBrowser browser)
{
    private const int Combinations = 60;

    private static readonly string[] Procedures =
        [.. Directory.GetFiles(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../procedures")), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    public static TheoryData<string> ProcedureNames => [.. Procedures];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_has_been_sent_fits_the_schema_at_the_address_of_its_version()
    {
        await using var ajv = await AjvInBrowser.OpenAsync(browser);
        await using var service = await RunningService.StartAsync(new Dictionary<string, string> { ["Kevytasiointi__DemoCases"] = "true" });
        using var client = new HttpClient { BaseAddress = service.Address };
        var sent = await SentCases.DownloadAsync(service.Address);
        foreach (var version in sent.GroupBy(each => (each.Procedure, each.Version)))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/api/v1/procedures/{version.Key.Procedure}/versions/{version.Key.Version}/schema");
            var schema = JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Stop))!;

            Assert.All(await ajv.FaultsAsync(schema, version.Select(each => each.Answers)), fault => Assert.Equal("", fault));
        }

        Assert.Equal(Procedures.Select(name => "valmis." + name), sent.Select(each => each.Procedure).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(ProcedureNames))]
    public async Task A_filled_example_fits_and_does_not_once_it_lacks_or_has_something_it_should_not(string name)
    {
        await using var ajv = await AjvInBrowser.OpenAsync(browser);
        var example = ExampleAnswers.Of(name);
        var (schema, answers) = (AnswersSchema.Of(example.Form), example.Answers.ToJson());
        string[] required = [.. schema["required"]!.AsArray().Select(key => (string)key!)];
        List<JsonObject> spoiled =
        [
            .. required.Select(key => With(answers, key, remove: true)),
            .. answers.Select(answer => With(answers, answer.Key, JsonNode.Parse("{\"!\":1}"))),
            .. answers.Select(answer => With(answers, answer.Key, null)),
            .. answers.Where(answer => answer.Value is JsonObject).Select(answer => With(answers, answer.Key, With(answer.Value!.AsObject(), "muu", 1))),
            .. answers.Where(answer => answer.Value is JsonArray { Count: > 0 } rows && rows[0] is JsonObject)
                .Select(answer => With(answers, answer.Key, new JsonArray(With(answer.Value![0]!.AsObject(), "muu", 1)))),
            With(answers, "eiKysytty", "x"),
            [],
        ];

        Assert.NotEmpty(required);
        Assert.Equal([""], await ajv.FaultsAsync(schema, [answers]));
        Assert.DoesNotContain("", await ajv.FaultsAsync(schema, spoiled));
    }

    [Theory]
    [MemberData(nameof(ProcedureNames))]
    public async Task Random_answers_that_our_checks_accept_fit(string name)
    {
        await using var ajv = await AjvInBrowser.OpenAsync(browser);
        var example = ExampleAnswers.Of(name);
        var accepted = example.Form.Questions.Where(question => question.TakesAnswer && example.Answers[question.Key] is not null).ToDictionary(question => question.Key, question =>
            Spoiling.Changes(example.Answers[question.Key]).Where(change => change is not null && !question.Problems(change, example.Answers).Any()).Append(example.Answers[question.Key]).ToArray());
        var random = Enumerable.Range(0, Combinations).Select(_ => accepted.Aggregate(example.Answers.ToJson(), (answers, choices) =>
        {
            answers[choices.Key] = choices.Value[Gen.Int[0, choices.Value.Length - 1].Single()]!.DeepClone();
            return answers;
        })).ToList();

        Assert.Contains(accepted.Values, choices => choices.Length > 1);
        Assert.All(await ajv.FaultsAsync(AnswersSchema.Of(example.Form), random), fault => Assert.Equal("", fault));
    }

    [Fact]
    public async Task Of_every_type_of_question_what_our_checks_accept_fits_and_our_own_judge_of_schemas_says_what_ajv_says()
    {
        await using var ajv = await AjvInBrowser.OpenAsync(browser);
        foreach (var example in QuestionExample.All.Where(example => example.Answer is not null))
        {
            var (schema, answer) = (example.Question.Schema(), JsonNode.Parse(example.Answer!));
            JsonNode?[] values = [answer, .. Spoiling.Changes(answer)];
            var fits = (await ajv.FaultsAsync(schema, values)).Select(fault => fault.Length == 0).ToList();
            var judge = new SchemaCheck(schema);

            Assert.Empty(values.Where((value, index) => value is not null && !example.Question.Problems(value, AnswerSet.Empty).Any() && !fits[index]).Select(value => $"{example.Name}: {value}"));
            Assert.Empty(values.Where((value, index) => judge.Fits(value) != fits[index]).Select(value => $"{example.Name}: {value}"));

            JsonNode?[] any = [.. Enumerable.Range(0, 100).Select(_ => RandomJson.Any(3).Single()).Where(value => value is not null && !example.Question.Problems(value, AnswerSet.Empty).Any())];
            Assert.All(await ajv.FaultsAsync(schema, any), fault => Assert.Equal("", fault));
        }
    }

    private static JsonObject With(JsonObject answers, string key, JsonNode? value = null, bool remove = false)
    {
        var copy = (JsonObject)answers.DeepClone();
        copy[key] = value?.DeepClone();
        if (remove)
        {
            copy.Remove(key);
        }

        return copy;
    }
}
