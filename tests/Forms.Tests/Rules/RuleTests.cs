using System.Text;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Tests.Rules;

public sealed class RuleTests
{
    private static readonly AnswerSet Answers = Forms.Answers("""
        { "kind": "work", "days": 12, "noise": 92.5, "yes": true, "no": false, "empty": "", "place": { "city": "Åbo", "street": "" },
          "from": "2026-12-03", "to": "2027-01-02", "files": [ { "name": "a.pdf", "size": 10 }, { "name": "b.pdf", "size": 20 } ], "none": [] }
        """);

    [Theory]
    [InlineData("""{ "var": "kind" }""", "\"work\"")]
    [InlineData("""{ "var": ["kind"] }""", "\"work\"")]
    [InlineData("""{ "var": "place.city" }""", "\"Åbo\"")]
    [InlineData("""{ "var": "files.1.name" }""", "\"b.pdf\"")]
    [InlineData("""{ "var": "files.2.name" }""", "null")]
    [InlineData("""{ "var": "kind.deeper" }""", "null")]
    [InlineData("""{ "var": "unknown" }""", "null")]
    [InlineData("""{ "var": ["unknown", 7] }""", "7")]
    [InlineData("""{ "var": "" }""", "null")]
    [InlineData("""{ "missing": ["kind", "unknown", "empty", "place.street"] }""", "[\"unknown\",\"empty\",\"place.street\"]")]
    [InlineData("""{ "missing": "unknown" }""", "[\"unknown\"]")]
    [InlineData("""{ "missing_some": [1, ["kind", "unknown"]] }""", "[]")]
    [InlineData("""{ "missing_some": [2, ["kind", "unknown", "other"]] }""", "[\"unknown\",\"other\"]")]
    public void Data_is_looked_up(string rule, string value) => AssertValue(value, rule);

    [Theory]
    [InlineData("""{ "===": [{ "var": "days" }, 12.0] }""", "true")]
    [InlineData("""{ "===": [{ "var": "days" }, "12"] }""", "false")]
    [InlineData("""{ "===": [{ "var": "unknown" }, null] }""", "true")]
    [InlineData("""{ "===": [{ "var": "no" }, { "var": "unknown" }] }""", "false")]
    [InlineData("""{ "===": [0, false] }""", "false")]
    [InlineData("""{ "===": ["ä", "a\u0308"] }""", "false")]
    [InlineData("""{ "===": [[1, "a"], [1, "a"]] }""", "true")]
    [InlineData("""{ "===": [{ "var": "place" }, { "var": "place" }] }""", "true")]
    [InlineData("""{ "!==": [{ "var": "kind" }, "work"] }""", "false")]
    [InlineData("""{ "!==": [1, "1"] }""", "true")]
    [InlineData("""{ "<": [1, 2] }""", "true")]
    [InlineData("""{ "<": [1, 2, 2] }""", "false")]
    [InlineData("""{ "<=": [1, 2, 2] }""", "true")]
    [InlineData("""{ ">": [{ "var": "noise" }, 92.49999999999999999999] }""", "true")]
    [InlineData("""{ ">=": [{ "var": "days" }, 12] }""", "true")]
    [InlineData("""{ "<": [{ "var": "from" }, { "var": "to" }] }""", "true")]
    [InlineData("""{ "<": ["10", 9] }""", "false")]
    [InlineData("""{ ">=": ["10", 9] }""", "false")]
    [InlineData("""{ "<": [{ "var": "unknown" }, 5] }""", "false")]
    [InlineData("""{ ">=": [{ "var": "unknown" }, 0] }""", "false")]
    public void Values_are_compared_strictly(string rule, string value) => AssertValue(value, rule);

    [Theory]
    [InlineData("""{ "!": [{ "var": "no" }] }""", "true")]
    [InlineData("""{ "!": { "var": "unknown" } }""", "true")]
    [InlineData("""{ "!!": [{ "var": "none" }] }""", "false")]
    [InlineData("""{ "!!": ["0"] }""", "true")]
    [InlineData("""{ "!!": [{ "var": "place" }] }""", "true")]
    [InlineData("""{ "and": [true, 1, "last"] }""", "\"last\"")]
    [InlineData("""{ "and": [true, 0, "last"] }""", "0")]
    [InlineData("""{ "or": [false, "", "found", "later"] }""", "\"found\"")]
    [InlineData("""{ "or": [false, 0] }""", "0")]
    [InlineData("""{ "if": [{ "var": "no" }, 1, { "var": "yes" }, 2, 3] }""", "2")]
    [InlineData("""{ "if": [false, 1, 3] }""", "3")]
    [InlineData("""{ "if": [false, 1] }""", "null")]
    [InlineData("""{ "if": ["alone"] }""", "\"alone\"")]
    public void Logic_follows_what_is_truthy(string rule, string value) => AssertValue(value, rule);

    [Theory]
    [InlineData("""{ "+": [0.1, 0.2] }""", "0.3")]
    [InlineData("""{ "+": [1, 2, 3, 4] }""", "10")]
    [InlineData("""{ "+": ["1", 2] }""", "null")]
    [InlineData("""{ "+": [{ "var": "unknown" }, 2] }""", "null")]
    [InlineData("""{ "-": [{ "var": "days" }] }""", "-12")]
    [InlineData("""{ "-": [3, 5] }""", "-2")]
    [InlineData("""{ "*": [1.1, 1.1] }""", "1.21")]
    [InlineData("""{ "/": [1, 8] }""", "0.125")]
    [InlineData("""{ "/": [1, 0] }""", "null")]
    [InlineData("""{ "%": [7, 4] }""", "3")]
    [InlineData("""{ "%": [7, 0] }""", "null")]
    [InlineData("""{ "*": [79228162514264337593543950335, 2] }""", "null")]
    [InlineData("""{ "min": [3, 1, 2] }""", "1")]
    [InlineData("""{ "max": [3, "9", 2] }""", "null")]
    [InlineData("""{ "max": [3, 9, 2] }""", "9")]
    [InlineData("""{ "+": [1e40, 1] }""", "null")]
    public void Sums_are_exact_decimals(string rule, string value) => AssertValue(value, rule);

    [Theory]
    [InlineData("""{ "in": ["or", { "var": "kind" }] }""", "true")]
    [InlineData("""{ "in": [{ "var": "kind" }, ["work", "play"]] }""", "true")]
    [InlineData("""{ "in": ["12", [12]] }""", "false")]
    [InlineData("""{ "in": ["x", { "var": "unknown" }] }""", "false")]
    [InlineData("""{ "cat": ["a", 1.50, true, null, ["b", "c"]] }""", "\"a1.5trueb,c\"")]
    [InlineData("""{ "substr": ["jsonlogic", 4] }""", "\"logic\"")]
    [InlineData("""{ "substr": ["jsonlogic", -5] }""", "\"logic\"")]
    [InlineData("""{ "substr": ["jsonlogic", 1, 3] }""", "\"son\"")]
    [InlineData("""{ "substr": ["jsonlogic", 4, -2] }""", "\"log\"")]
    [InlineData("""{ "substr": ["👩a", 1, 79228162514264337593543950335] }""", "\"a\"")]
    [InlineData("""{ "substr": ["abc", 5, -5] }""", "\"\"")]
    [InlineData("""{ "substr": [5, 1] }""", "null")]
    [InlineData("""{ "merge": [1, [2, [3]], "a"] }""", "[1,2,[3],\"a\"]")]
    [InlineData("""{ "some": [{ "var": "files" }, { ">": [{ "var": "size" }, 15] }] }""", "true")]
    [InlineData("""{ "all": [{ "var": "files" }, { ">": [{ "var": "size" }, 15] }] }""", "false")]
    [InlineData("""{ "all": [{ "var": "none" }, true] }""", "false")]
    [InlineData("""{ "none": [{ "var": "files" }, { "===": [{ "var": "name" }, "c.pdf"] }] }""", "true")]
    [InlineData("""{ "none": [{ "var": "unknown" }, true] }""", "true")]
    [InlineData("""{ "some": [[1, 2, 3], { "===": [{ "var": "" }, 2] }] }""", "true")]
    [InlineData("""{ "some": [[1, 2], { "===": [{ "var": "kind" }, "work"] }] }""", "false")]
    public void Texts_and_lists_are_looked_into(string rule, string value) => AssertValue(value, rule);

    [Fact]
    public void What_does_not_decide_is_left_alone()
    {
        var rule = new Rule(JsonNode.Parse("""{ "or": [true, { "nonsense": 1 }] }""")!);

        Assert.Null(rule.Run(AnswerSet.Empty).Fault);
        Assert.True(rule.Holds(AnswerSet.Empty));
    }

    [Fact]
    public void The_value_of_a_rule_is_a_copy_of_the_answer()
    {
        var value = new Rule(JsonNode.Parse("""{ "var": "place" }""")!).Evaluate(Answers)!;
        value["city"] = "Vasa";

        Assert.Equal("Åbo", (string?)Answers["place"]!["city"]);
    }

    private static void AssertValue(string expected, string rule)
    {
        var result = new Rule(JsonNode.Parse(rule)!).Run(Answers);

        Assert.Null(result.Fault);
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Write(result.Value)));
    }
}
