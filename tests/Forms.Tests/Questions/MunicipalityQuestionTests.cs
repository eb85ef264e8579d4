using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Registers;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class MunicipalityQuestionTests
{
    private static readonly Question Question = Forms.One(Forms.Question("q", "municipality"));

    [Theory]
    [InlineData("091")]
    [InlineData("helsinki")]
    [InlineData(" HELSINGFORS ")]
    public void A_municipality_is_understood_by_code_and_by_either_name(string typed) =>
        Assert.Equal("091", (string?)Question.Read(Forms.Posted(("q", typed))).Answer);

    [Theory]
    [InlineData("91")]
    [InlineData("999")]
    [InlineData("Atlantis")]
    public void What_is_no_municipality_is_told(string typed) =>
        Assert.Equal("Valitse kunta kohdassa ”Sana”", Question.Read(Forms.Posted(("q", typed))).Problems.Single().Message.Fi);

    [Fact, Trait("Requirement", "R-133")]
    public void Every_municipality_of_the_mainland_may_be_named_and_those_of_Åland_may_not()
    {
        Assert.All(Municipalities.Selectable, each => Assert.Empty(Question.Problems(each.Code, AnswerSet.Empty)));
        Assert.Equal("Mariehamn hör inte till den här tjänstens område. Välj en annan kommun under ”Ord”.",
            Question.Problems("478", AnswerSet.Empty).Single().Message.Sv);
        Assert.Equal(["Maarianhamina"], Question.Say("478", Language.Fi));
    }

    [Theory]
    [InlineData("91")]
    [InlineData("\"91\"")]
    [InlineData("\"Helsinki\"")]
    [InlineData("\"000\"")]
    public void What_is_kept_is_a_code_of_three_digits(string json) => Assert.NotEmpty(Question.Problems(JsonNode.Parse(json), AnswerSet.Empty));
}
