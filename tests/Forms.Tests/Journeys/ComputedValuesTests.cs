using System.Text;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Journeys;

public sealed class ComputedValuesTests
{
    private static readonly FormDefinition Form = Forms.Form(
        Forms.Page("first", Forms.Question("a", "decimal", "\"required\": false"), Forms.Question("lisa", "yesNo", "\"required\": false"),
            Computed("tupla", """{ "*": [{ "var": "a" }, 2] }""", "number")),
        Forms.Page("second", Computed("kolmas", """{ "/": [{ "var": "tupla" }, 3] }""", "money", "\"when\": { \"var\": \"lisa\" }")),
        Forms.Page("third", Forms.Question("iso", "text", "\"when\": { \">\": [{ \"var\": \"kolmas\" }, 5] }"), Forms.Question("viimeinen", "text")));

    [Fact]
    public void Values_are_worked_out_in_the_order_of_the_form_and_sent()
    {
        var answers = Forms.Answers("""{ "a": 10, "lisa": true, "viimeinen": "x" }""");
        var journey = Journey.Of(Form, answers);

        Assert.Equal("""{"a":10,"kolmas":6.67,"lisa":true,"tupla":20,"viimeinen":"x"}""", Sent(journey, answers));
        Assert.Contains(journey.Find("third")!.Questions, question => question.Key == "iso");
        Assert.Equal(["iso"], journey.Find("third")!.Problems.Select(problem => problem.Question));
    }

    [Fact]
    public void A_value_in_a_draft_or_a_post_counts_for_nothing()
    {
        var answers = Forms.Answers("""{ "a": 1, "lisa": true, "tupla": 1000, "kolmas": 1000, "viimeinen": "x" }""");

        Assert.Equal("""{"a":1,"kolmas":0.67,"lisa":true,"tupla":2,"viimeinen":"x"}""", Sent(Journey.Of(Form, answers), answers));
        var question = Form.Questions.Single(each => each.Key == "tupla");
        Assert.Null(question.Read(Forms.Posted(("tupla", "1000"))).Answer);
        Assert.Empty(question.ToFields(1000));
    }

    [Fact]
    public void A_value_that_is_not_asked_or_not_known_is_not_sent_and_steers_nothing()
    {
        var answers = Forms.Answers("""{ "viimeinen": "x" }""");
        var journey = Journey.Of(Form, answers);

        Assert.Equal("""{"viimeinen":"x"}""", Sent(journey, answers));
        Assert.Null(journey.Find("second"));
        Assert.DoesNotContain(journey.Find("third")!.Questions, question => question.Key == "iso");
    }

    [Fact]
    public void A_page_of_computed_values_only_is_complete_once_it_has_been_seen()
    {
        var answers = Forms.Answers("""{ "a": 1, "lisa": true, "viimeinen": "x" }""");

        Assert.Equal("second", Journey.Of(Form, answers).FirstIncomplete?.Page.Key);
        Assert.True(Journey.Of(Form, answers, new HashSet<string> { "second" }).Complete);
    }

    [Theory]
    [InlineData("number", "1.005", "1.01")]
    [InlineData("number", "-1.005", "-1.01")]
    [InlineData("number", "\"1\"", null)]
    [InlineData("money", "1.005", "1.01")]
    [InlineData("money", "true", null)]
    [InlineData("text", "\"a\"", "\"a\"")]
    [InlineData("text", "\"\"", null)]
    [InlineData("text", "\" a\\u202E \"", null)]
    [InlineData("text", "5", null)]
    [InlineData("date", "\"2026-12-31\"", "\"2026-12-31\"")]
    [InlineData("date", "\"2026-02-31\"", null)]
    [InlineData("yesNo", "false", "false")]
    [InlineData("yesNo", "0", null)]
    public void A_value_of_another_kind_is_no_value(string kind, string value, string? sent)
    {
        var form = Forms.Form(Forms.Page("p", Computed("v", $$"""{ "if": [true, {{value}}] }""", kind)));

        Assert.Equal(sent, Journey.Of(form, AnswerSet.Empty).AskedAnswers(AnswerSet.Empty)["v"]?.ToJsonString());
    }

    [Fact]
    public void Each_value_is_worked_out_once_for_a_journey_however_many_look_at_it()
    {
        // A hundred values, each looking at the one before: worked out anew each time they are looked at, they would take years.
        var form = Forms.Form(Forms.Page("p", Enumerable.Range(1, 100).Select(number =>
            Computed($"v{number}", number == 1 ? """{ "+": [1] }""" : $$"""{ "+": [{ "var": "v{{number - 1}}" }, { "-": [{ "var": "v{{number - 1}}" }, { "var": "v{{number - 1}}" }] }, 1] }""", "number"))));

        Assert.Equal("100", Journey.Of(form, AnswerSet.Empty).AskedAnswers(AnswerSet.Empty)["v100"]?.ToJsonString());
    }

    [Fact]
    public void The_schema_of_answers_knows_the_value_and_requires_it_never()
    {
        var schema = AnswersSchema.Of(Form);

        Assert.Equal("number", (string?)schema["properties"]!["tupla"]!["type"]);
        Assert.Equal(["viimeinen"], schema["required"]!.AsArray().Select(key => (string?)key));
    }

    private static string Sent(Journey journey, AnswerSet answers) => Encoding.UTF8.GetString(journey.AskedAnswers(answers).ToUtf8());

    private static string Computed(string key, string rule, string kind, string more = "") =>
        Forms.Question(key, "computed", $"\"value\": {rule}, \"kind\": \"{kind}\"" + (more.Length > 0 ? ", " + more : ""));
}
