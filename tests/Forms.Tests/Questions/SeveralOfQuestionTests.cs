using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class SeveralOfQuestionTests
{
    private static readonly SeveralOfQuestion Question = Several("\"fewest\": 2, \"most\": 3");

    [Fact]
    public void What_is_ticked_is_kept_in_the_forms_order_and_once() =>
        Assert.Equal("""["a","c"]""", Question.Read(Forms.Posted(("q", "c"), ("q", "a"), ("q", "c"), ("q", ""))).Answer!.ToJsonString());

    [Theory]
    [InlineData("""["a"]""", "Valitse vähintään 2 vaihtoehtoa kohdassa ”Sana”")]
    [InlineData("""["a","b","c","d"]""", "Valitse enintään 3 vaihtoehtoa kohdassa ”Sana”")]
    [InlineData("""["a","none"]""", "Valitse kohdassa ”Sana” joko ”Sana” tai muita vaihtoehtoja, mutta ei molempia")]
    [InlineData("""["b","a"]""", "Valitse jokin tarjolla olevista vaihtoehdoista kohdassa ”Sana”")]
    [InlineData("""["a","a"]""", "Valitse jokin tarjolla olevista vaihtoehdoista kohdassa ”Sana”")]
    [InlineData("""["a","x"]""", "Valitse jokin tarjolla olevista vaihtoehdoista kohdassa ”Sana”")]
    [InlineData("[]", "Vastausta kohtaan ”Sana” ei voitu lukea. Vastaa kohtaan uudelleen.")]
    [InlineData("\"a\"", "Vastausta kohtaan ”Sana” ei voitu lukea. Vastaa kohtaan uudelleen.")]
    public void A_choice_that_does_not_fit_is_told(string json, string message) =>
        Assert.Equal(message, Question.Problems(JsonNode.Parse(json), AnswerSet.Empty).Single().Message.Fi);

    [Fact]
    public void What_stands_alone_is_enough_alone() => Assert.Empty(Question.Problems(new JsonArray("none"), AnswerSet.Empty));

    [Fact]
    public void An_option_is_offered_only_when_its_condition_holds()
    {
        var form = Forms.Form(Forms.Page("p", Forms.Question("ehto", "yesNo"), Forms.Question("q", "severalOf", $$"""
            "options": [ { "key": "a", "label": {{Forms.Words}} }, { "key": "b", "label": {{Forms.Words}}, "when": { "===": [ { "var": "ehto" }, true ] } } ]
            """)));
        var question = form.Questions.Last();

        Assert.Empty(question.Problems(new JsonArray("a", "b"), Forms.Answers("""{ "ehto": true }""")));
        Assert.NotEmpty(question.Problems(new JsonArray("a", "b"), AnswerSet.Empty));
    }

    [Fact]
    public void An_unknown_option_is_refused_and_an_old_one_is_still_shown()
    {
        Assert.NotEmpty(Question.Read(Forms.Posted(("q", "x"), ("q", "a"))).Problems);
        Assert.Equal(["Sana", "vanha"], Question.Say(new JsonArray("a", "vanha"), Kevytasiointi.Forms.Languages.Language.Fi));
    }

    [Theory]
    [InlineData("\"fewest\": 3, \"most\": 2", "fewest 3, most 2")]
    [InlineData("\"fewest\": 5", "fewest 5, options 4")]
    [InlineData("\"most\": 1", "from 2 to 100")]
    public void Limits_that_cannot_be_met_are_told_to_the_author(string members, string fault) =>
        Assert.Contains(Faults(members), message => message.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Only_where_several_are_chosen_may_an_option_stand_alone() => Assert.Contains("\"alone\" is not known here",
        Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", "oneOf", Options)))).Errors.Single().Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("oneOf", """{ "===": [ { "var": "q" }, "x" ] }""")]
    [InlineData("longList", """{ "in": [ { "var": "q" }, ["a", "x"] ] }""")]
    [InlineData("severalOf", """{ "in": [ "x", { "var": "q" } ] }""")]
    public void A_condition_on_an_option_that_is_not_there_is_told_to_the_author(string type, string rule)
    {
        var options = Options.Replace("\"alone\": true, ", "", StringComparison.Ordinal);
        var faults = Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", type, options)), Forms.PageWhen("r", rule, Forms.Question("s", "text")))).Errors;

        Assert.Contains("has no option \"x\"", faults.Single().Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_options_are_their_own_in_every_type_that_has_them() =>
        Assert.All(new[] { "oneOf", "severalOf", "longList" }, type => Assert.Contains("is already that of the option", Forms.Read(Forms.Document(Forms.Page("p",
            Forms.Question("q", type, $$""" "options": [ { "key": "a", "label": {{Forms.Words}} }, { "key": "a", "label": {{Forms.Words}} } ] """)))).Errors.Single().Message.En,
            StringComparison.Ordinal));

    private const string Options = $$"""
        "options": [ { "key": "a", "label": {{Forms.Words}} }, { "key": "b", "label": {{Forms.Words}} }, { "key": "c", "label": {{Forms.Words}} },
          { "key": "d", "label": {{Forms.Words}} }, { "key": "none", "alone": true, "label": {{Forms.Words}} } ]
        """;

    private static IEnumerable<string> Faults(string members) =>
        Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", "severalOf", $"{Options}, {members}")))).Errors.Select(fault => fault.Message.En);

    private static SeveralOfQuestion Several(string members) => (SeveralOfQuestion)Forms.One(Forms.Question("q", "severalOf", $"{Options}, {members}"));
}
