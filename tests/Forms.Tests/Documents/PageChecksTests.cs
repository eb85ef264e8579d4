using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class PageChecksTests
{
    private const string Good = """{ ">": [{ "var": "a" }, { "var": "b" }] }""";

    private static readonly SchemaCheck Schema = new(FormSchema.Generate());

    [Fact]
    public void Checks_and_exits_may_look_at_the_whole_of_their_page()
    {
        var document = Document(Check(Good), Exit(Good));

        Assert.Empty(Forms.Read(document).Errors);
        Assert.True(Schema.Fits(System.Text.Json.Nodes.JsonNode.Parse(document)));
    }

    [Theory]
    [InlineData("""{ ">": [{ "var": "c" }, 1] }""", "not asked before it")]
    [InlineData("""{ ">": [{ "var": "unknown" }, 1] }""", "no question has that key")]
    [InlineData("""{ ">": [2, 1] }""", "looks at no question")]
    public void A_check_or_exit_that_looks_further_or_nowhere_is_refused(string rule, string message)
    {
        AssertRefused(Document(Check(rule), ""), message, "/pages/0/checks/0/holds");
        AssertRefused(Document("", Exit(rule)), message, "/pages/0/exits/0/when");
    }

    [Fact]
    public void A_message_that_would_stand_nowhere_is_refused()
    {
        AssertRefused(Document(Check(Good, at: "c"), ""), "not a question of this page", "/pages/0/checks/0/at");
        AssertRefused(Document(Check(Good, at: "told"), ""), "not a question of this page", "/pages/0/checks/0/at");
    }

    [Fact]
    public void Keys_given_twice_are_refused()
    {
        AssertRefused(Document(Check(Good) + "," + Check(Good), ""), "already that of the check", "/pages/0/checks/1/key");
        AssertRefused(Document("", Exit(Good) + "," + Exit(Good)), "already that of the exit", "/pages/0/exits/1/key");
    }

    [Theory]
    [InlineData("\"https://a.example/sv\"", "\"javascript:alert(1)\"")]
    [InlineData("\"sv\": \"https://a.example/sv\", ", "")]
    public void An_exit_leads_only_to_addresses_on_the_web(string was, string becomes)
    {
        var document = Document("", Exit(Good)).Replace(was, becomes, StringComparison.Ordinal);

        Assert.NotEmpty(Forms.Read(document).Errors);
        Assert.False(Schema.Fits(System.Text.Json.Nodes.JsonNode.Parse(document)));
    }

    private static void AssertRefused(string document, string message, string path) =>
        Assert.Contains(Forms.Read(document).Errors, fault => fault.Message.En.Contains(message, StringComparison.Ordinal) && fault.Pointer.StartsWith(path, StringComparison.Ordinal));

    private static string Document(string checks, string exits) => Forms.Document(
        Forms.Page("p", Forms.Question("a", "integer"), Forms.Question("b", "integer"), Forms.Question("told", "information"))
            .Replace("\"questions\":", $"\"checks\": [ {checks} ], \"exits\": [ {exits} ], \"questions\":", StringComparison.Ordinal),
        Forms.Page("q", Forms.Question("c", "integer")));

    private static string Check(string holds, string at = "b") => $$"""{ "key": "one", "holds": {{holds}}, "message": {{Forms.Words}}, "at": "{{at}}" }""";

    private static string Exit(string when) =>
        $$"""
        { "key": "one", "when": {{when}}, "title": {{Forms.Words}}, "text": {{Forms.Words}},
          "links": [ { "label": {{Forms.Words}}, "address": { "fi": "https://a.example/fi", "sv": "https://a.example/sv", "en": "https://a.example/en" } } ] }
        """;
}
