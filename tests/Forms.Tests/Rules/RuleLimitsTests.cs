using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Tests.Rules;

public sealed class RuleLimitsTests
{
    private static readonly string[] Names =
        ["var", "missing", "missing_some", "===", "!==", "!", "!!", "and", "or", "if", "<", "<=", ">", ">=", "+", "-", "*", "/", "%",
        "min", "max", "in", "cat", "substr", "some", "all", "none", "merge",
        "count", "count_if", "sum", "round", "days_between", "add_days", "weekday", "is_working_day", "working_days_between", "add_working_days", "==", "log", "map"];

    [Fact]
    public void A_rule_of_too_many_steps_is_at_fault_and_does_not_hold()
    {
        var items = new JsonArray([.. Enumerable.Range(0, 200).Select(number => (JsonNode)number)]);
        var nested = new JsonObject
        {
            ["some"] = new JsonArray(items.DeepClone(), new JsonObject { ["some"] = new JsonArray(items, false) }),
        };

        var negated = new Rule(new JsonObject { ["!"] = nested });

        Assert.Equal(RuleFault.TooManySteps, negated.Run(AnswerSet.Empty).Fault);
        Assert.False(negated.Holds(AnswerSet.Empty));
        Assert.Null(negated.Evaluate(AnswerSet.Empty));
    }

    [Fact]
    public void Long_texts_cost_steps_so_that_copying_them_over_and_over_ends()
    {
        var answers = AnswerSet.Empty.With("long", new string('a', 100_000));
        var copies = new JsonArray([.. Enumerable.Repeat(0, 100).Select(JsonNode (_) => new JsonObject { ["var"] = "long" })]);

        Assert.Equal(RuleFault.TooManySteps, new Rule(new JsonObject { ["cat"] = copies }).Run(answers).Fault);
    }

    [Fact]
    public void Working_days_over_thousands_of_years_cost_steps_so_that_counting_them_over_and_over_ends()
    {
        var spans = new JsonArray([.. Enumerable.Repeat(0, 500).Select(JsonNode (_) => JsonNode.Parse("""{ "working_days_between": ["1000-01-01", "9999-12-31"] }""")!)]);

        Assert.Equal(RuleFault.TooManySteps, new Rule(new JsonObject { ["+"] = spans }).Run(AnswerSet.Empty).Fault);
        Assert.Null(new Rule(JsonNode.Parse("""{ "add_working_days": ["2026-12-31", 1000000000] }""")!).Run(AnswerSet.Empty).Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_nested_too_deep_is_at_fault_and_does_not_hold(bool operations)
    {
        JsonNode rule = true;
        for (var depth = 0; depth < 5000; depth++)
        {
            rule = operations ? new JsonObject { ["!"] = rule } : new JsonArray(rule);
        }

        Assert.Equal(RuleFault.TooDeep, new Rule(rule).Run(AnswerSet.Empty).Fault);
        Assert.False(new Rule(rule).Holds(AnswerSet.Empty));
    }

    [Theory]
    [InlineData("""{ "==": [1, 1] }""")]
    [InlineData("""{ "log": "x" }""")]
    [InlineData("""{ "!": [] }""")]
    [InlineData("""{ "<": [1] }""")]
    [InlineData("""{ "-": [1, 2, 3] }""")]
    [InlineData("""{ "or": [true], "and": [true] }""")]
    [InlineData("{}")]
    public void What_is_not_in_the_language_is_at_fault(string rule)
    {
        var read = new Rule(JsonNode.Parse(rule)!);

        Assert.Equal(RuleFault.NotARule, read.Run(AnswerSet.Empty).Fault);
        Assert.False(read.Holds(AnswerSet.Empty));
    }

    [Fact]
    public void Answers_that_are_not_Unicode_or_name_a_member_twice_are_a_fault_not_an_exception()
    {
        var answers = AnswerSet.FromUtf8("""{ "q": { "a": 1, "a": 2 }, "t": "\ud800" }"""u8);

        Assert.Equal(RuleFault.Unreadable, new Rule(JsonNode.Parse("""{ "var": "q.a" }""")!).Run(answers).Fault);
        Assert.Null(new Rule(JsonNode.Parse("""{ "cat": [{ "var": "t" }, ""] }""")!).Run(answers).Fault);
    }

    [Fact]
    public void No_rule_throws()
    {
        var answers = AnswerSet.FromUtf8("""{ "a": 1, "Ä": [1, 2, { "a": null }], "yes": true }"""u8);

        Gen.OneOf(RandomJson.Any(5).Where(rule => rule is not null).Select(rule => rule!), Expression(4)).Sample(rule =>
        {
            var result = new Rule(rule).Run(answers);

            Assert.Equal(new Rule(rule).Holds(answers), result.Fault is null && new Rule(new JsonObject { ["!!"] = new JsonArray(rule.DeepClone()) }).Holds(answers));
        });
    }

    private static Gen<JsonNode> Expression(int depth) => depth == 0
        ? RandomJson.Any(1).Select(value => value ?? JsonValue.Create(false))
        : Gen.Select(RandomJson.OneOf(Names), Expression(depth - 1).Array[0, 4]).Select((name, values) =>
            (JsonNode)new JsonObject { [name] = new JsonArray([.. values.Select(value => value.DeepClone())]) });
}
