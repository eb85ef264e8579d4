using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Journeys;

public sealed class PageChecksTests
{
    private const string Members =
        $$"""
        "checks": [ { "key": "notLong", "holds": { "<=": [{ "days_between": [{ "var": "from" }, { "var": "to" }] }, { "var": "most" }] }, "message": {{Forms.Words}}, "at": "to" } ], "questions":
        """;

    private static readonly FormDefinition Form = Forms.Form(
        Forms.Page("a", Forms.Question("most", "integer"), Forms.Question("timed", "yesNo")),
        Forms.Page("b", Forms.Question("from", "date"), Forms.Question("to", "date", "\"when\": { \"var\": \"timed\" }"), Forms.Question("more", "text", "\"required\": false"))
            .Replace("\"questions\":", Members, StringComparison.Ordinal));

    [Fact]
    public void A_check_that_does_not_hold_is_a_problem_at_its_question_with_the_authors_words()
    {
        var journey = Of("""{ "most": 10, "timed": true, "from": "2026-12-01", "to": "2026-12-12" }""");
        var problem = Assert.Single(journey.Find("b")!.Problems);

        Assert.Equal(("to", "to.day", "Sana"), (problem.Question, problem.Field, problem.Message.Fi));
        Assert.False(journey.Complete);
        Assert.True(Of("""{ "most": 10, "timed": true, "from": "2026-12-01", "to": "2026-12-11" }""").Complete);
    }

    [Theory]
    [InlineData("""{ "most": 10, "timed": true, "from": "2026-12-01" }""")]
    [InlineData("""{ "timed": true, "from": "2026-12-01", "to": "2027-12-12" }""")]
    [InlineData("""{ "most": 10, "timed": true, "from": "2026-12-01", "to": "31.12.2027" }""")]
    [InlineData("""{ "most": 10, "timed": true }""")]
    public void A_check_is_passed_over_while_an_answer_it_looks_at_is_missing_or_wrong(string answers)
    {
        var journey = Of(answers);

        Assert.All(journey.Steps.SelectMany(step => step.Problems), problem => Assert.NotEqual("Sana", problem.Message.Fi));
        Assert.False(journey.Complete);
    }

    [Fact]
    public void A_check_whose_question_is_not_asked_is_told_where_it_is_seen()
    {
        var journey = Of("""{ "most": 10, "timed": false, "from": "2026-12-01", "to": "2027-12-12" }""");

        Assert.Equal("from", Assert.Single(journey.Find("b")!.Problems).Question);
    }

    [Fact]
    public void A_check_at_fault_binds_nobody()
    {
        var deep = string.Concat(Enumerable.Repeat("{ \"!\": ", 70)) + "{ \"var\": \"q\" }" + string.Concat(Enumerable.Repeat(" }", 70));
        var shallow = Forms.Form(Forms.Page("a", Forms.Question("q", "yesNo")));
        var page = shallow.Pages[0] with { Checks = [new PageCheck("deep", new(System.Text.Json.Nodes.JsonNode.Parse(deep, documentOptions: new() { MaxDepth = 200 })!), shallow.Name, "q")] };

        Assert.True(Journey.Of(shallow with { Pages = [page] }, AnswerSet.Empty.With("q", true)).Complete);
    }

    private static Journey Of(string answers) => Journey.Of(Form, Forms.Answers(answers), new HashSet<string> { "a", "b" });
}
