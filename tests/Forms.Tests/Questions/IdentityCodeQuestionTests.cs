using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class IdentityCodeQuestionTests
{
    private const string Personal = "\"personalData\": \"personal\", \"publicity\": \"secret\"";
    private const string Ground = $"\"ground\": {Forms.Words}";

    private static readonly Question Question = Forms.One(Forms.Question("q", "identityCode", $"{Ground}, {Personal}"));

    [Fact, Trait("Requirement", "R-131")]
    public void The_separator_that_was_typed_is_kept()
    {
        Assert.Equal("100190-999P", (string?)Question.Read(Forms.Posted(("q", "100190-999p"))).Answer);
        Assert.Equal("100190Y999P", (string?)Question.Read(Forms.Posted(("q", "100190y999p"))).Answer);
    }

    [Fact, Trait("Requirement", "R-094")]
    public void The_code_is_said_whole_in_the_cases_papers_and_masked_in_lists()
    {
        Assert.Equal(["010594Y9032"], Question.Say("010594Y9032", Language.Fi));
        Assert.All(LanguageCodes.All, language => Assert.Equal(["010594Y****"], Question.SayMasked("010594Y9032", language)));
        Assert.Empty(Question.SayMasked(null, Language.Fi));
        Assert.Equal(["****"], Question.SayMasked(10594, Language.Fi));
    }

    [Fact, Trait("Requirement", "R-094")]
    public void A_code_within_rows_is_masked_in_lists_too()
    {
        var group = Forms.One(Forms.Question("r", "group",
            $"\"questions\": [ {Forms.Question("q", "identityCode", $"{Ground}, {Personal}")} ], {Personal}"));
        var answer = System.Text.Json.Nodes.JsonNode.Parse("""[ { "q": "010594Y9032" } ]""");

        Assert.Contains("010594Y9032", group.Say(answer, Language.Fi).Single(), StringComparison.Ordinal);
        Assert.EndsWith("010594Y****", group.SayMasked(answer, Language.Fi).Single(), StringComparison.Ordinal);
        Assert.Equal(["****"], group.SayMasked("010594Y9032", Language.Fi));
        Assert.Empty(group.SayMasked(null, Language.Fi));
    }

    [Fact]
    public void A_slip_is_told_without_repeating_what_was_typed()
    {
        var message = Question.Read(Forms.Posted(("q", "010594Y9033"))).Problems.Single().Message;

        Assert.Equal("Tarkista henkilötunnus kohdassa ”Sana”. Kirjoita se kokonaan, esimerkiksi 010594Y9032.", message.Fi);
        Assert.DoesNotContain("9033", message.Fi + message.Sv + message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Personal, "\"ground\" is missing")]
    [InlineData(Ground, "personal data and never public")]
    [InlineData(Ground + ", \"personalData\": \"none\", \"publicity\": \"secret\"", "personal data and never public")]
    [InlineData(Ground + ", \"personalData\": \"personal\", \"publicity\": \"public\"", "personal data and never public")]
    public void A_code_is_asked_on_a_ground_and_is_never_public(string members, string fault) =>
        Assert.Contains(Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", "identityCode", members)))).Errors,
            each => each.Message.En.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void A_key_that_names_the_code_is_for_this_type_only()
    {
        Assert.Empty(Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("hetu", "identityCode", $"{Ground}, {Personal}")))).Errors);
        Assert.Contains("Ask it by the type identityCode",
            Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("hetu", "text")))).Errors.Single().Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_type_masks_what_it_says() => Assert.All(QuestionExample.All.Where(example => example.Question is not IdentityCodeQuestion), example =>
        Assert.Equal(example.Question.Say(Node(example), Language.Fi), example.Question.SayMasked(Node(example), Language.Fi)));

    private static System.Text.Json.Nodes.JsonNode? Node(QuestionExample example) =>
        example.Answer is null ? null : System.Text.Json.Nodes.JsonNode.Parse(example.Answer);
}
