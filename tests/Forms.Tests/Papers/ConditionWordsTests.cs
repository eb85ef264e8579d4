using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Tests.Papers;

public sealed class ConditionWordsTests
{
    private const string Options = """
        "options": [ { "key": "a", "label": { "fi": "Lupa", "sv": "Tillstånd", "en": "Permit" } }, { "key": "b", "label": { "fi": "Ilmoitus", "sv": "Anmälan", "en": "Notice" } } ]
        """;

    private static readonly Kevytasiointi.Forms.Definitions.FormDefinition Form = Forms.Form(Forms.Page("p",
        Forms.Question("flag", "yesNo"), Forms.Question("one", "oneOf", Options), Forms.Question("many", "severalOf", Options),
        Forms.Question("number", "integer", "\"unit\": { \"fi\": \"kg\", \"sv\": \"kg\", \"en\": \"kg\" }"), Forms.Question("date", "date")));

    [Theory]
    [InlineData("""{ "var": "flag" }""", "kohdassa 1.1 on valittu ”Kyllä”")]
    [InlineData("""{ "!": { "var": "flag" } }""", "kohdassa 1.1 on valittu ”Ei”")]
    [InlineData("""{ "===": [{ "var": "flag" }, false] }""", "kohdassa 1.1 on valittu ”Ei”")]
    [InlineData("""{ "===": ["b", { "var": "one" }] }""", "kohdassa 1.2 on valittu ”Ilmoitus”")]
    [InlineData("""{ "!==": [{ "var": "one" }, "a"] }""", "kohdassa 1.2 ei ole valittu ”Lupa”")]
    [InlineData("""{ "in": [{ "var": "one" }, ["a", "b"]] }""", "kohdassa 1.2 on valittu ”Lupa” tai ”Ilmoitus”")]
    [InlineData("""{ "in": ["a", { "var": "many" }] }""", "kohdassa 1.3 on valittu ”Lupa”")]
    [InlineData("""{ "or": [{ "in": ["a", { "var": "many" }] }, { "in": ["b", { "var": "many" }] }] }""", "kohdassa 1.3 on valittu ”Lupa” tai ”Ilmoitus”")]
    [InlineData("""{ "or": [{ "===": [{ "var": "one" }, "a"] }, { "var": "flag" }] }""", "kohdassa 1.2 on valittu ”Lupa” tai kohdassa 1.1 on valittu ”Kyllä”")]
    [InlineData("""{ "and": [{ "===": [{ "var": "one" }, "a"] }, { "var": "flag" }] }""", "kohdassa 1.2 on valittu ”Lupa” ja kohdassa 1.1 on valittu ”Kyllä”")]
    [InlineData("""{ ">=": [{ "var": "number" }, 50] }""", "kohdan 1.4 vastaus on vähintään 50\u00A0kg")]
    [InlineData("""{ "<": [{ "var": "number" }, 50] }""", "kohdan 1.4 vastaus on pienempi kuin 50\u00A0kg")]
    public void A_simple_condition_is_said(string rule, string said) => Assert.Equal(said, Say(rule));

    [Theory]
    [InlineData("""{ ">": [{ "days_between": [{ "var": "date" }, { "var": "date" }] }, 5] }""")]
    [InlineData("""{ "var": "date" }""")]
    [InlineData("""{ "===": [{ "var": "one" }, "gone"] }""")]
    [InlineData("""{ "===": [{ "var": "elsewhere" }, "a"] }""")]
    [InlineData("""{ "and": [{ "var": "flag" }, { "or": [{ "var": "flag" }, { "===": [{ "var": "one" }, "a"] }] }] }""")]
    [InlineData("""{ "or": [{ "var": "flag" }, { "is_working_day": [{ "var": "date" }] }] }""")]
    [InlineData("true")]
    public void A_condition_that_is_not_simple_is_not_said_at_all(string rule) => Assert.Null(Say(rule));

    [Fact]
    public void Of_the_ready_made_procedures_only_conditions_that_reckon_or_look_into_rows_are_left_unsaid()
    {
        var unsaid = RepositoryFiles.Procedures.Select(path => FormDocument.Read(File.ReadAllBytes(path), path).Form!).SelectMany(form =>
        {
            var asked = form.Questions.ToDictionary(question => question.Key, question => (question, "1"));
            return form.Pages.Select(page => page.When).Concat(form.Questions.Select(question => question.When)).OfType<Rule>()
                .Where(rule => LanguageCodes.All.Any(language => string.IsNullOrWhiteSpace(new ConditionWords(language, asked).Say(rule))));
        });

        Assert.All(unsaid, rule => Assert.Matches("days_between|some", rule.Expression.ToJsonString()));
    }

    private static string? Say(string rule) => new ConditionWords(Language.Fi, Form.Questions.Select((question, index) => (question, $"1.{index + 1}"))
        .ToDictionary(each => each.question.Key)).Say(new Rule(JsonNode.Parse(rule)!));
}
