using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

/// <summary>Business, VAT, account, property and building numbers as questions; what is a right number is tested with each identifier.</summary>
public sealed class IdentifierQuestionsTests
{
    [Theory]
    [InlineData("businessId", "1234567-2", "Tarkista Y-tunnus kohdassa ”Sana”. Sen muoto on 1234567-1.")]
    [InlineData("vatNumber", "FI12345672", "Tarkista ALV-numero kohdassa ”Sana”. Suomalaisen ALV-numeron muoto on FI12345671.")]
    [InlineData("iban", "FI2112345600000786", "Tarkista tilinumero kohdassa ”Sana”. Kirjoita se IBAN-muodossa, esimerkiksi FI21 1234 5600 0007 85.")]
    [InlineData("propertyId", "91-1-30", "Tarkista kiinteistötunnus kohdassa ”Sana”. Sen muoto on 91-1-30-3, määräalan 91-1-30-3-M501.")]
    [InlineData("buildingId", "1000000019", "Tarkista rakennustunnus kohdassa ”Sana”. Pysyvän rakennustunnuksen muoto on 103515074X.")]
    [InlineData("casNumber", "67-64-2", "Tarkista CAS-numero kohdassa ”Sana”. Se on käyttöturvallisuustiedotteessa, ja sen muoto on 67-64-1.")]
    public void A_wrong_number_is_told_with_its_form(string type, string typed, string message)
    {
        Assert.Equal(message, Of(type).Read(Forms.Posted(("q", typed))).Problems.Single().Message.Fi);
        Assert.Equal(message, Of(type).Problems(typed, AnswerSet.Empty).Single().Message.Fi);
    }

    [Theory]
    [InlineData("businessId", "12345671")]
    [InlineData("vatNumber", "1234567-1")]
    [InlineData("iban", "FI21 1234 5600 0007 85")]
    [InlineData("propertyId", "91-1-30-3")]
    [InlineData("propertyId", "09100100300003M501")]
    [InlineData("buildingId", "103515074x")]
    [InlineData("casNumber", "67641")]
    public void Only_one_spelling_is_an_answer(string type, string other)
    {
        Assert.NotEmpty(Of(type).Problems(other, AnswerSet.Empty));
        Assert.NotNull(Of(type).Read(Forms.Posted(("q", other))).Answer);
    }

    [Fact]
    public void What_is_no_identifier_is_shown_as_it_was_sent() =>
        Assert.All(new[] { "iban", "propertyId" }, type => Assert.Equal(["mikä lie"], Of(type).Say("mikä lie", Language.Fi)));

    private static Question Of(string type) => Forms.One(Forms.Question("q", type));
}
