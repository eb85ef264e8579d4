using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class ComposedQuestionsTests
{
    [Fact]
    public void Each_missing_part_is_told_in_its_own_field()
    {
        var problems = Forms.One(Forms.Question("q", "address")).Problems(JsonNode.Parse("""{ "street": "Katu 1" }"""), AnswerSet.Empty).ToArray();

        Assert.Equal(["q.postalCode", "q.city"], problems.Select(problem => problem.Field));
        Assert.Equal("Kirjoita postinumero kohtaan ”Sana”", problems[0].Message.Fi);
        Assert.Equal("Skriv postanstalten under ”Ord”", problems[1].Message.Sv);
    }

    [Fact]
    public void Every_mistake_of_the_fields_is_told_at_once_in_their_order()
    {
        var read = Forms.One(Forms.Question("q", "address"))
            .Read(Forms.Posted(("q.street", ""), ("q.postalCode", "0010"), ("q.city", new string('a', 101))));

        Assert.Equal(["q.street", "q.postalCode", "q.city"], read.Problems.Select(problem => problem.Field));
        Assert.Equal("Lyhennä kohtaa ”Sana”: postitoimipaikka saa olla enintään 100 merkkiä pitkä", read.Problems[2].Message.Fi);
    }

    [Fact]
    public void What_a_person_is_asked_must_be_given_and_nothing_else_may()
    {
        var question = Forms.One(Forms.Question("q", "person", "\"asks\": [\"phone\"]"));

        Assert.Equal(["firstName", "lastName", "phone"], ((PersonQuestion)question).Parts.Select(part => part.Name));
        Assert.Equal("q.phone", question.Problems(JsonNode.Parse("""{ "firstName": "A", "lastName": "B" }"""), AnswerSet.Empty).Single().Field);
        Assert.NotEmpty(question.Problems(
            JsonNode.Parse("""{ "firstName": "A", "lastName": "B", "phone": "040 123 4567", "email": "a@b.fi" }"""), AnswerSet.Empty));
    }

    [Fact]
    public void A_business_id_with_a_wrong_check_digit_is_told()
    {
        var read = Forms.One(Forms.Question("q", "company")).Read(Forms.Posted(("q.name", "Malli"), ("q.businessId", "1234567-2")));

        Assert.Equal("Tarkista Y-tunnus kohdassa ”Sana”. Sen muoto on 1234567-1.", read.Problems.Single().Message.Fi);
        Assert.Equal("q.businessId", read.Problems.Single().Field);
    }

    [Fact]
    public void A_stored_business_id_must_be_in_its_usual_spelling() =>
        Assert.NotEmpty(Forms.One(Forms.Question("q", "company")).Problems(
            JsonNode.Parse("""{ "name": "Malli", "businessId": "12345671" }"""), AnswerSet.Empty));

    [Theory]
    [InlineData("company", """{ "name": "Malli", "businessId": "1572860-0", "contact": null }""")]
    [InlineData("place", """{ "description": "Tori", "propertyId": null }""")]
    public void A_part_left_empty_is_not_in_the_answer_at_all(string type, string answer) =>
        Assert.NotEmpty(Forms.One(Forms.Question("q", type)).Problems(JsonNode.Parse(answer), AnswerSet.Empty));

    [Fact]
    public void Parts_have_labels_in_every_language_for_the_page()
    {
        var parts = ((CompanyQuestion)Forms.One(Forms.Question("q", "company"))).Parts;

        Assert.Equal(["Yrityksen tai yhteisön nimi", "Y-tunnus", "Yhteyshenkilö"], parts.Select(part => part.Label.Fi));
        Assert.Equal([true, true, false], parts.Select(part => part.Required));
    }
}
