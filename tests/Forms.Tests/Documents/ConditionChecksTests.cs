using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class ConditionChecksTests
{
    [Theory]
    [InlineData("""{ "===": [{ "var": "laji" }, "a"] }""")]
    [InlineData("""{ "in": [{ "var": "laji" }, ["a", "b"]] }""")]
    [InlineData("""{ "or": [{ "!": { "var": "laji" } }, { ">": [{ "var": "luku" }, 5.5] }] }""")]
    [InlineData("""{ "some": [{ "var": "liite" }, { ">": [{ "var": "size" }, 5] }] }""")]
    [InlineData("""{ ">": [{ "count": [{ "var": "liite" }] }, 1] }""")]
    [InlineData("""{ ">": [{ "count_if": [{ "var": "liite" }, { ">": [{ "var": "size" }, 5] }] }, 1] }""")]
    [InlineData("""{ ">": [{ "round": [{ "sum": [{ "var": "liite" }, "size"] }, 0] }, 1] }""")]
    [InlineData("""{ "is_working_day": [{ "add_days": ["2026-12-31", { "var": "luku" }] }] }""")]
    [InlineData("""{ "!": { "missing": ["laji", "paikka.city"] } }""")]
    [InlineData("""{ "!": { "missing_some": [1, ["laji", "luku"]] } }""")]
    public void A_condition_that_looks_back_is_taken(string rule) => Assert.Empty(Faults(rule));

    [Theory]
    [InlineData("""{ "===": [{ "var": "tuntematon" }, "a"] }""", "no question has that key")]
    [InlineData("""{ "===": [{ "var": "myohempi" }, "a"] }""", "not asked before it")]
    [InlineData("""{ "===": [{ "var": "tama" }, "a"] }""", "not asked before it")]
    [InlineData("""{ "!!": { "var": "ohje" } }""", "takes no answer")]
    [InlineData("""{ "!": { "missing": ["laji", "tuntematon"] } }""", "no question has that key")]
    [InlineData("""{ "!": { "missing_some": [1, ["laji", "myohempi"]] } }""", "not asked before it")]
    [InlineData("""{ "or": [false, [{ "!": { "!": { "var": "tuntematon.city" } } }]] }""", "no question has that key")]
    [InlineData("""{ "===": [{ "var": "laji" }, "c"] }""", "has no option \"c\"")]
    [InlineData("""{ "!==": ["c", { "var": ["laji"] }] }""", "has no option \"c\"")]
    [InlineData("""{ "in": [{ "var": "laji" }, ["a", "c"]] }""", "has no option \"c\"")]
    [InlineData("""{ "==": [{ "var": "laji" }, "a"] }""", "Use \"===\"")]
    [InlineData("""{ "!=": [{ "var": "laji" }, "a"] }""", "Use \"!==\"")]
    [InlineData("""{ "log": "x" }""", "not in the language")]
    [InlineData("""{ "if": [true, { "reduce": [1, 2, 3] }] }""", "not in the language")]
    [InlineData("""{ "<": [1] }""", "cannot take 1 values")]
    [InlineData("""{ "<": 1 }""", "cannot take 1 values")]
    [InlineData("""{ "!": true, "!!": true }""", "exactly one member")]
    [InlineData("""{ "!": {} }""", "exactly one member")]
    [InlineData("""{ "var": { "cat": ["la", "ji"] } }""", "plain text")]
    [InlineData("""{ "!": { "var": "" } }""", "plain text")]
    [InlineData("""{ "!": { "missing": [{ "var": "laji" }] } }""", "plain text")]
    [InlineData("""{ ">": [{ "var": "luku" }, 1e99] }""", "at most 15 digits")]
    [InlineData("""{ ">": [{ "days_between": ["2026-02-30", "2026-12-31"] }, 1] }""", "needs a day")]
    [InlineData("""{ "is_working_day": ["tomorrow"] }""", "needs a day")]
    [InlineData("""{ "!!": { "add_days": ["2026-12-31", 1.5] } }""", "needs a whole number")]
    [InlineData("""{ "!!": { "add_working_days": ["2026-12-31", "1"] } }""", "needs a whole number")]
    [InlineData("""{ ">": [{ "round": [{ "var": "luku" }, 29] }, 1] }""", "from 0 to 28")]
    [InlineData("""{ ">": [{ "round": ["1", 2] }, 1] }""", "needs a number")]
    [InlineData("""{ ">": [{ "round": [{ "var": "luku" }] }, 1] }""", "cannot take 1 values")]
    [InlineData("""{ ">": [{ "count_if": [{ "var": "liite" }] }, 1] }""", "cannot take 1 values")]
    [InlineData("""{ ">": [{ "sum": [{ "var": "tuntematon" }, "size"] }, 1] }""", "no question has that key")]
    [InlineData("true", "must be an operation")]
    [InlineData("\"laji\"", "must be an operation")]
    public void A_condition_that_could_not_work_is_refused_where_it_stands(string rule, string message)
    {
        var faults = Faults(rule);

        Assert.Contains(faults, fault => fault.Message.En.Contains(message, StringComparison.Ordinal) && fault.Pointer.StartsWith("/pages/1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_larger_than_anybody_can_follow_is_refused()
    {
        var options = string.Join(',', Enumerable.Repeat("\"a\"", 1_000));

        Assert.Contains("more than 1000 values", Faults($"{{ \"in\": [{{ \"var\": \"laji\" }}, [{options}]] }}").Single().Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_condition_of_a_page_may_not_look_at_its_own_questions_nor_of_an_option_at_its_own()
    {
        const string rule = """{ "!!": { "var": "q" } }""";

        Assert.Single(Forms.Read(Forms.Document(Forms.PageWhen("p", rule, Forms.Question("q", "yesNo")))).Errors);
        Assert.Single(Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", "oneOf",
            $"\"options\": [ {Forms.Option("a")}, {Forms.Option("b").Replace("}", $"}}, \"when\": {rule}", StringComparison.Ordinal).Replace(rule + " }", rule, StringComparison.Ordinal)} }} ]")))).Errors);
    }

    private static IReadOnlyList<FormFinding> Faults(string rule) => Forms.Read(Forms.Document(
        Forms.Page("eka",
            Forms.Question("laji", "oneOf", $"\"options\": [ {Forms.Option("a")}, {Forms.Option("b")} ]"),
            Forms.Question("luku", "decimal"), Forms.Question("paikka", "address"), Forms.Question("liite", "attachment"), Forms.Question("ohje", "information")),
        Forms.Page("toka", Forms.Question("tama", "text", $"\"when\": {rule}"), Forms.Question("myohempi", "text")))).Errors;
}
