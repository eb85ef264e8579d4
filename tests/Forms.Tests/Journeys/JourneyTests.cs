using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Journeys;

public sealed class JourneyTests
{
    private const string IsWork = """{ "===": [{ "var": "kind" }, "work"] }""";

    private static readonly FormDefinition Form = Forms.Form(
        Forms.Page("first", Forms.Question("kind", "oneOf", $"\"options\": [ {Forms.Option("work")}, {Forms.Option("play")} ]")),
        Forms.PageWhen("work", IsWork, Forms.Question("days", "integer"), Forms.Question("tools", "text", "\"when\": { \">\": [{ \"var\": \"days\" }, 5] }")),
        Forms.Page("tools", Forms.Question("noise", "decimal", "\"when\": { \"===\": [{ \"var\": \"tools\" }, \"drill\"] }")),
        Forms.Page("extra", Forms.Question("more", "text", "\"required\": false"), Forms.Question("told", "information")),
        Forms.Page("last", Forms.Question("sure", "declaration")));

    [Fact]
    public void Pages_and_questions_whose_conditions_do_not_hold_are_not_asked()
    {
        var journey = Journey.Of(Form, Forms.Answers("""{ "kind": "play" }"""));

        Assert.Equal(["first", "extra", "last"], journey.Steps.Select(step => step.Page.Key));
        Assert.Equal([1, 2, 3], journey.Steps.Select(step => step.Number));
        Assert.Null(journey.Find("work"));
    }

    [Fact]
    public void A_page_without_any_asked_question_is_not_asked()
    {
        Assert.Null(Journey.Of(Form, Forms.Answers("""{ "kind": "work", "days": 6 }""")).Find("tools"));
        Assert.NotNull(Journey.Of(Form, Forms.Answers("""{ "kind": "work", "days": 6, "tools": "drill" }""")).Find("tools"));
    }

    [Fact]
    public void An_answer_left_from_an_earlier_choice_steers_nothing_and_is_not_sent()
    {
        var answers = Forms.Answers("""{ "kind": "play", "days": 6, "tools": "drill", "noise": 90, "stray": 1, "told": "x" }""");
        var journey = Journey.Of(Form, answers);

        Assert.Null(journey.Find("tools"));
        Assert.Equal("""{"kind":"play"}""", System.Text.Encoding.UTF8.GetString(journey.AskedAnswers(answers).ToUtf8()));
    }

    [Fact]
    public void The_way_goes_on_from_the_first_page_that_is_not_complete()
    {
        Assert.Equal("first", Journey.Of(Form, AnswerSet.Empty).FirstIncomplete?.Page.Key);

        var journey = Journey.Of(Form, Forms.Answers("""{ "kind": "work" }"""));
        Assert.Equal("work", journey.FirstIncomplete?.Page.Key);
        Assert.True(journey.MayVisit("first"));
        Assert.True(journey.MayVisit("work"));
        Assert.False(journey.MayVisit("extra"));
        Assert.False(journey.MayVisit("tools"));
        Assert.False(journey.MayVisit("nowhere"));
    }

    [Fact]
    public void A_page_of_optional_questions_is_complete_once_confirmed_or_answered()
    {
        var answers = Forms.Answers("""{ "kind": "play", "sure": true }""");

        Assert.Equal("extra", Journey.Of(Form, answers).FirstIncomplete?.Page.Key);
        Assert.True(Journey.Of(Form, answers, new HashSet<string> { "extra" }).Complete);
        Assert.True(Journey.Of(Form, answers.With("more", "x")).Complete);
    }

    [Fact]
    public void Confirming_does_not_complete_a_page_with_problems()
    {
        var journey = Journey.Of(Form, Forms.Answers("""{ "kind": "work", "days": "many" }"""), new HashSet<string> { "first", "work" });

        Assert.True(journey.Find("first")!.Complete);
        Assert.False(journey.Find("work")!.Complete);
        Assert.Equal("days", journey.Find("work")!.Problems.Single().Question);
    }

    [Fact]
    public void Pages_follow_and_precede_one_another_among_those_asked()
    {
        var journey = Journey.Of(Form, Forms.Answers("""{ "kind": "play" }"""));

        Assert.Equal("extra", journey.After("first")?.Page.Key);
        Assert.Equal("first", journey.Before("extra")?.Page.Key);
        Assert.Null(journey.Before("first"));
        Assert.Null(journey.After("last"));
        Assert.Null(journey.After("nowhere"));
    }

    [Fact]
    public void From_a_page_that_is_asked_no_more_the_way_goes_on_all_the_same()
    {
        var journey = Journey.Of(Form, Forms.Answers("""{ "kind": "play" }"""));

        Assert.Equal("extra", journey.After("work")?.Page.Key);
        Assert.Equal("first", journey.Before("work")?.Page.Key);
    }

    [Fact]
    public void A_limit_set_by_a_question_that_is_not_asked_does_not_bind()
    {
        var form = Forms.Form(
            Forms.Page("a", Forms.Question("timed", "yesNo"), Forms.Question("begins", "date", "\"when\": { \"var\": \"timed\" }")),
            Forms.Page("b", Forms.Question("ends", "date", "\"notBefore\": \"begins\"")));
        var answers = Forms.Answers("""{ "timed": false, "begins": "2027-01-01", "ends": "2026-01-01" }""");

        Assert.True(Journey.Of(form, answers).Complete);
        Assert.False(Journey.Of(form, answers.With("timed", true)).Complete);
    }
}
