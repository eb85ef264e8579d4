using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class AnswersSchemaTests
{
    private static readonly JsonObject Schema = AnswersSchema.Of(Forms.Form(
        Forms.Page("a", Forms.Question("laji", "yesNo"), Forms.Question("vapaa", "text", "\"required\": false"), Forms.Question("ohje", "information"),
            Forms.Question("joskus", "text", "\"when\": { \"var\": \"laji\" }")),
        Forms.PageWhen("b", """{ "var": "laji" }""", Forms.Question("toinen", "date"))));

    [Theory]
    [InlineData("""{ "laji": true }""", true)]
    [InlineData("""{ "laji": true, "vapaa": "x", "joskus": "y", "toinen": "2026-01-01" }""", true)]
    [InlineData("{}", false)]
    [InlineData("""{ "laji": "yes" }""", false)]
    [InlineData("""{ "laji": true, "ohje": "x" }""", false)]
    [InlineData("""{ "laji": true, "muu": "x" }""", false)]
    [InlineData("""{ "laji": true, "toinen": "1.1.2026" }""", false)]
    public void Answers_that_may_be_sent_fit_and_others_do_not(string answers, bool fits) =>
        Assert.Equal(fits, new SchemaCheck(Schema).Fits(JsonNode.Parse(answers)));

    [Fact]
    public void Only_what_every_sending_has_is_required()
    {
        Assert.Equal("""["laji"]""", Schema["required"]!.ToJsonString());
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema["$schema"]);
        Assert.Equal("Sana", (string?)Schema["properties"]!["laji"]!["title"]);
    }
}
