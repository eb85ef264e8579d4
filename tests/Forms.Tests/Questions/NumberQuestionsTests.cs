using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class NumberQuestionsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1 234 567", "1234567")]
    [InlineData("1\u202F234", "1234")]
    [InlineData("+5", "5")]
    [InlineData("- 5", "-5")]
    [InlineData("\u22125", "-5")]
    [InlineData("007", "7")]
    [InlineData("123456789012345", "123456789012345")]
    public void A_whole_number_is_read_as_people_type_it(string typed, string answer) =>
        Assert.Equal(answer, Integer("").Read(Forms.Posted(("q", typed))).Answer?.ToJsonString());

    [Theory]
    [InlineData("12,5")]
    [InlineData("12.0")]
    [InlineData("1 2")]
    [InlineData("12 34")]
    [InlineData("kaksi")]
    [InlineData("12 kpl")]
    [InlineData("1e3")]
    [InlineData("1234567890123456")]
    [InlineData("--1")]
    [InlineData("\u0661")]
    public void What_is_no_whole_number_is_told_so(string typed) =>
        Assert.Contains("kokonaisluku", Integer("").Read(Forms.Posted(("q", typed))).Problems.Single().Message.Fi, StringComparison.Ordinal);

    [Theory]
    [InlineData("12,5", "12.5")]
    [InlineData("12.5", "12.5")]
    [InlineData("0,10", "0.10")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("-0,5", "-0.5")]
    public void A_decimal_is_read_with_a_comma_or_a_point(string typed, string answer) =>
        Assert.Equal(answer, Decimal("").Read(Forms.Posted(("q", typed))).Answer?.ToJsonString());

    [Theory]
    [InlineData("1.234,5")]
    [InlineData("1,234.5")]
    [InlineData("1,,2")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("1,2 3")]
    public void What_can_be_read_two_ways_is_refused(string typed) =>
        Assert.Contains("luku numeroilla", Decimal("").Read(Forms.Posted(("q", typed))).Problems.Single().Message.Fi, StringComparison.Ordinal);

    [Fact]
    public void More_decimals_than_asked_are_refused_even_when_they_are_zeros()
    {
        Assert.Contains("enintään 2 desimaalia", Decimal("").Read(Forms.Posted(("q", "1,500"))).Problems.Single().Message.Fi, StringComparison.Ordinal);
        Assert.NotEmpty(Decimal("").Problems(JsonNode.Parse("1.005"), AnswerSet.Empty));
        Assert.Empty(Decimal("").Problems(JsonNode.Parse("1.500"), AnswerSet.Empty));
        Assert.Empty(Decimal("\"decimals\": 3").Read(Forms.Posted(("q", "1,500"))).Problems);
    }

    [Fact]
    public void Limits_are_told_with_the_unit_in_the_readers_language()
    {
        var question = Decimal("\"min\": 0.5, \"max\": 16000, \"unit\": { \"fi\": \"metriä\", \"sv\": \"meter\", \"en\": \"metres\" }");

        Assert.Empty(question.Problems(JsonNode.Parse("0.5"), AnswerSet.Empty));
        Assert.Empty(question.Problems(JsonNode.Parse("16000"), AnswerSet.Empty));
        Assert.Equal("Kirjoita kohtaan ”Sana” luku, joka on vähintään 0,5\u00A0metriä",
            question.Problems(JsonNode.Parse("0.49"), AnswerSet.Empty).Single().Message.Fi);
        Assert.Equal("Enter a number that is 16,000\u00A0metres or less for “Word”",
            question.Problems(JsonNode.Parse("16000.01"), AnswerSet.Empty).Single().Message.En);
    }

    [Theory]
    [InlineData("\"12\"")]
    [InlineData("true")]
    [InlineData("1e40")]
    [InlineData("0.1000000000000000000000000000000000001")]
    public void What_is_not_a_number_that_a_decimal_holds_is_a_problem(string json) =>
        Assert.NotEmpty(Decimal("\"decimals\": 10").Problems(JsonNode.Parse(json), AnswerSet.Empty));

    [Fact]
    public void Every_number_survives_its_field() =>
        Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 10]).Sample((digits, decimals) =>
        {
            var number = new decimal(digits) / (decimal)Math.Pow(10, decimals);
            var question = Decimal("\"decimals\": 10");
            var stored = JsonNode.Parse(CanonicalJson.Write(JsonValue.Create(decimal.Round(number, 10))));

            var read = question.Read(new PostedAnswers(question.ToFields(stored)));

            Assert.True(JsonNode.DeepEquals(stored, read.Answer));
        });

    private static Question Integer(string members) => Forms.One(Forms.Question("q", "integer", members));

    private static Question Decimal(string members) => Forms.One(Forms.Question("q", "decimal", members));
}
