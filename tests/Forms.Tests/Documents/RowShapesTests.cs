using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Documents;

/// <summary>What a document may ask in rows and compute, and how an author is told what it may not.</summary>
public sealed class RowShapesTests
{
    private const string When = "\"when\": { \"var\": \"alku\" }";

    private static readonly string First = Forms.Question("alku", "date");

    public static TheoryData<string, string> Refused => new()
    {
        { Table(Forms.Question("a", "text", When)), "What is asked in a row has no condition" },
        { Table(Forms.Question("a", "oneOf", $"\"options\": [ {Forms.Option("x")}, {{ \"key\": \"y\", \"label\": {Forms.Words}, {When} }} ]")), "has no condition" },
        { Table(Forms.Question("a", "text", "\"shared\": \"title\"")), "cannot be shared" },
        { Table(Forms.Question("a", "longText")), "longText cannot be a column" },
        { Group(Forms.Question("a", "attachment")), "attachment cannot be a question of a group" },
        { Group(Table(Forms.Question("a", "text"))), "table cannot be a question of a group" },
        { Group(Group(Forms.Question("a", "text"))), "group cannot be a question of a group" },
        { Group(Forms.Question("a", "information")), "None of the questions of the row takes an answer" },
        { Table(Forms.Question("aa", "text") + "," + Forms.Question("aA", "text")), "already that of the question of the row" },
        { Table(Forms.Question("hetu", "text")), "asks a personal identity code" },
        { Table(Forms.Question("a", "date", "\"notBefore\": \"b\"") + "," + Forms.Question("b", "date")), "not a date question that is asked before this one" },
        { Table(Forms.Question("a", "text"), "\"fewest\": 3, \"most\": 2"), "fewest 3, most 2" },
        { Table(Forms.Question("a", "text"), "\"most\": 201"), "whole number from 1 to 200" },
        { Table(string.Join(',', Enumerable.Range(1, 21).Select(number => Forms.Question($"a{number}", "text")))), "from 1 to 20 items" },
        { Table(string.Join(',', Enumerable.Range(1, 20).Select(number => Forms.Question($"a{number}", "date"))), "\"most\": 100"), "can have 6004 fields" },
        { Table(Forms.Question("a", "email", "\"personalData\": \"personal\", \"publicity\": \"secret\""), "\"publicity\": \"public\""), "cannot have a milder class" },
        { Computed("""{ "var": "lopuksi" }""", "text"), "is not asked before it" },
        { Computed("""{ "var": "q" }"""), "is not asked before it" },
        { Computed("""{ "var": "olematon" }"""), "no question has that key" },
        { Computed("""{ "+": [1] }""", "text", "\"decimals\": 1"), "Only a value of kind number has decimals" },
        { Computed("""{ "+": [1] }""", "number", "\"required\": true"), "\"required\" is not known here" },
        { Computed("""{ "+": [1] }""", "number", "\"shared\": \"title\""), "\"shared\" is not known here" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_may_not_be_is_told_with_its_line(string question, string message)
    {
        var document = Forms.Document(Forms.Page("p", First, question, Forms.Question("lopuksi", "text")));
        var faults = Forms.Read(document).Errors;

        var fault = Assert.Single(faults);
        Assert.Contains(message, fault.Message.En, StringComparison.Ordinal);
        Assert.True(fault.Line > 1);
        Assert.StartsWith("/pages/0", fault.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_schema_refuses_conditions_and_strangers_in_rows_too()
    {
        var schema = new SchemaCheck(FormSchema.Generate());
        bool Fits(string question) => schema.Fits(JsonNode.Parse(Forms.Document(Forms.Page("p", question))));

        Assert.True(Fits(Table(Forms.Question("a", "text"))));
        Assert.False(Fits(Table(Forms.Question("a", "text", When))));
        Assert.False(Fits(Table(Forms.Question("a", "longText"))));
        Assert.True(Fits(Group(Forms.Question("a", "longText"))));
        Assert.False(Fits(Group(Forms.Question("a", "attachment"))));
    }

    [Fact]
    public void Rules_look_into_rows()
    {
        var rule = """{ "some": [{ "var": "q" }, { "===": [{ "var": "a" }, "x"] }] }""";
        var form = Forms.Form(Forms.Page("p", Table(Forms.Question("a", "text")), Forms.Question("jos", "text", $"\"when\": {rule}")));

        Assert.Equal(["q"], Asked("""{ "q": [{ "a": "y" }] }"""));
        Assert.Equal(["q", "jos"], Asked("""{ "q": [{ "a": "y" }, { "a": "x" }] }"""));

        IEnumerable<string> Asked(string answers) => Journey.Of(form, Forms.Answers(answers)).Steps.Single().Questions.Select(question => question.Key);
    }

    private static string Table(string columns, string members = "") => Forms.Question("q", "table", $"\"columns\": [ {columns} ]" + (members.Length > 0 ? ", " + members : ""));

    private static string Group(string questions) => Forms.Question("q", "group", $"\"questions\": [ {questions} ]");

    private static string Computed(string rule, string kind = "number", string members = "") =>
        Forms.Question("q", "computed", $"\"value\": {rule}, \"kind\": \"{kind}\"" + (members.Length > 0 ? ", " + members : ""));
}
