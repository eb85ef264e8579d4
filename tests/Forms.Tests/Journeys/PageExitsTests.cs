using System.Text;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Journeys;

public sealed class PageExitsTests
{
    private const string Members =
        $$"""
        "exits": [
          { "key": "small", "when": { "<": [{ "var": "people" }, 200] }, "title": {{Forms.Words}}, "text": {{Forms.Words}} },
          { "key": "indoors", "when": { "!": [{ "var": "outdoors" }] }, "title": {{Forms.Words}}, "text": {{Forms.Words}},
            "links": [ { "label": {{Forms.Words}}, "address": { "fi": "https://a.example/fi", "sv": "https://a.example/sv", "en": "https://a.example/en" } } ] }
        ], "questions":
        """;

    private static readonly FormDefinition Form = Forms.Form(
        Forms.Page("a", Forms.Question("name", "text")),
        Forms.Page("b", Forms.Question("people", "integer"), Forms.Question("outdoors", "yesNo")).Replace("\"questions\":", Members, StringComparison.Ordinal),
        Forms.Page("c", Forms.Question("more", "text")));

    [Fact]
    public void At_an_exit_the_way_ends_and_the_form_cannot_be_sent()
    {
        var answers = Forms.Answers("""{ "name": "x", "people": 199, "outdoors": true, "more": "left from before" }""");
        var journey = Journey.Of(Form, answers);

        Assert.Equal("small", journey.Exit?.Key);
        Assert.Equal(["a", "b"], journey.Steps.Select(step => step.Page.Key));
        Assert.False(journey.Complete);
        Assert.Null(journey.After("b"));
        Assert.True(journey.MayVisit("b"));
        Assert.DoesNotContain("more", Encoding.UTF8.GetString(journey.AskedAnswers(answers).ToUtf8()), StringComparison.Ordinal);
        Assert.True(Journey.Of(Form, answers.With("people", 200)).Complete);
    }

    [Fact]
    public void The_first_exit_that_holds_counts()
    {
        Assert.Equal("small", Journey.Of(Form, Forms.Answers("""{ "people": 1, "outdoors": false }""")).Exit?.Key);
        Assert.Equal("indoors", Journey.Of(Form, Forms.Answers("""{ "people": 300, "outdoors": false }""")).Exit?.Key);
        Assert.Equal("https://a.example/sv", Form.Pages[1].Exits[1].Links.Single().Address.Sv);
    }

    [Fact]
    public void An_exit_waits_for_the_answers_it_looks_at()
    {
        Assert.Null(Journey.Of(Form, Forms.Answers("{}")).Exit);
        Assert.Null(Journey.Of(Form, Forms.Answers("""{ "name": "x", "people": 300 }""")).Exit);
    }

    [Fact]
    public void An_exit_counts_though_the_rest_of_its_page_is_not_answered() =>
        Assert.Equal("small", Journey.Of(Form, Forms.Answers("""{ "people": 5 }""")).Exit?.Key);

    [Fact]
    public void An_exit_that_looks_back_waits_until_its_own_page_has_been_answered()
    {
        var form = Forms.Form(Forms.Page("a", Forms.Question("outdoors", "yesNo")), Forms.Page("b", Forms.Question("more", "text", "\"required\": false")).Replace("\"questions\":",
            $$"""
            "exits": [ { "key": "indoors", "when": { "!": [{ "var": "outdoors" }] }, "title": {{Forms.Words}}, "text": {{Forms.Words}} } ], "questions":
            """, StringComparison.Ordinal));

        Assert.Null(Journey.Of(form, Forms.Answers("""{ "outdoors": false }""")).Exit);
        Assert.NotNull(Journey.Of(form, Forms.Answers("""{ "outdoors": false, "more": "x" }""")).Exit);
        Assert.NotNull(Journey.Of(form, Forms.Answers("""{ "outdoors": false }"""), new HashSet<string> { "b" }).Exit);
    }
}
