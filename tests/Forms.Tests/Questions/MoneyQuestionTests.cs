using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class MoneyQuestionTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("12,50", "12.5")]
    [InlineData("12.50", "12.5")]
    [InlineData("12,50 €", "12.5")]
    [InlineData("€12.50", "12.5")]
    [InlineData("12,50€", "12.5")]
    [InlineData("1 200\u00A0€", "1200")]
    [InlineData("1\u202F200,05 euroa", "1200.05")]
    [InlineData("15,-", "15")]
    [InlineData("15:-", "15")]
    [InlineData("15,\u2013 €", "15")]
    [InlineData("12,50 Eur", "12.5")]
    [InlineData("EUR 12,50", "12.5")]
    [InlineData("12 e", "12")]
    [InlineData("-12,50", "-12.5")]
    [InlineData("0", "0")]
    public void A_sum_is_read_as_people_type_it(string typed, string answer) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(answer), Money().Read(Forms.Posted(("q", typed))).Answer), typed);

    [Theory]
    [InlineData("1.500")] // a thousand and a half, or one and a half
    [InlineData("12,505")]
    [InlineData("12,50 $")]
    [InlineData("€")]
    [InlineData(",-")]
    [InlineData("12 50")]
    [InlineData("noin sata")]
    [InlineData("12e3")]
    public void What_may_mean_another_sum_is_asked_again(string typed)
    {
        var read = Money().Read(Forms.Posted(("q", typed)));

        Assert.Null(read.Answer);
        Assert.Equal("q", read.Problems.Single().Field);
    }

    [Fact]
    public void Mistakes_are_told_in_money()
    {
        var question = Money("\"min\": 10, \"max\": 20000.5");

        Assert.Equal("Kirjoita kohtaan ”Sana” luku, joka on vähintään 10\u00A0€", question.Problems(9.99m, AnswerSet.Empty).Single().Message.Fi);
        Assert.Equal("Enter a number that is €20,000.50 or less for “Word”", question.Problems(20_000.51m, AnswerSet.Empty).Single().Message.En);
        Assert.Equal("Kirjoita summa euroina kohtaan ”Sana”", question.Problems(null, AnswerSet.Empty).Single().Message.Fi);
        Assert.Equal("Kirjoita kohtaan ”Sana” summa euroina numeroilla, esimerkiksi 12,50", question.Problems("12", AnswerSet.Empty).Single().Message.Fi);
        Assert.NotEmpty(question.Problems(12.345m, AnswerSet.Empty));
    }

    [Theory]
    [InlineData("-0.05", "−0,05\u00A0€", "−€0.05")]
    [InlineData("12.3", "12,30\u00A0€", "€12.30")]
    [InlineData("1234567", "1\u00A0234\u00A0567\u00A0€", "€1,234,567")]
    [InlineData("12.345", "12,345\u00A0€", "€12.345")]
    public void A_sum_is_said_with_its_cents(string answer, string fi, string en)
    {
        Assert.Equal([fi], Money().Say(JsonNode.Parse(answer), Language.Fi));
        Assert.Equal([fi], Money().Say(JsonNode.Parse(answer), Language.Sv));
        Assert.Equal([en], Money().Say(JsonNode.Parse(answer), Language.En));
    }

    [Fact]
    public void Every_sum_survives_its_field() => Gen.Long[-99_999_999_999, 99_999_999_999].Sample(cents =>
    {
        var stored = JsonValue.Create(cents / 100m);

        Assert.True(JsonNode.DeepEquals(stored, Money().Read(new PostedAnswers(Money().ToFields(stored))).Answer));
    });

    private static MoneyQuestion Money(string members = "") => (MoneyQuestion)Forms.One(Forms.Question("q", "money", members));
}
