using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class PlaceQuestionTests
{
    private static readonly Question Place = Forms.One(Forms.Question("q", "place"));

    [Theory]
    [InlineData("coordinates=60.1, 24.9", "")]
    [InlineData("propertyId=91-1-30-3", "")]
    [InlineData("description=Tori", "")]
    [InlineData("street=Katu 1;postalCode=99998;city=Mallila", "")]
    [InlineData("street=Katu 1;description=Tori", "postalCode,city")]
    [InlineData("city=Mallila;coordinates=jossain", "street,postalCode,coordinates")]
    [InlineData("street= ;coordinates=", "street")]
    public void One_way_is_enough_and_a_begun_address_is_finished(string typed, string wrong)
    {
        var read = Place.Read(Forms.Posted(typed.Split(';').Select(part => part.Split('=')).Select(part => ("q." + part[0], part[1]))));
        var problems = read.Problems.Concat(read.Problems.Count > 0 ? [] : Place.Problems(read.Answer, AnswerSet.Empty));

        Assert.Equal(wrong.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => "q." + part), problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("60.1699", "Kirjoita ne asteina")]
    [InlineData("59.3293, 18.0686", "eivät ole Suomessa")]
    public void Wrong_coordinates_are_told_by_what_is_wrong(string typed, string told) =>
        Assert.Contains(told, Assert.Single(Place.Read(Forms.Posted(("q.coordinates", typed))).Problems).Message.Fi, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"point":{"lat":60,"lon":25}}""", true)]
    [InlineData("""{"point":{"lat":60.1234567,"lon":25.1}}""", false)]
    [InlineData("""{"point":{"lat":"60.1","lon":25.1}}""", false)]
    [InlineData("""{"point":{"lat":60.1}}""", false)]
    [InlineData("""{"point":{"lat":25.1,"lon":60.1}}""", false)]
    [InlineData("""{"point":{"lat":60.1,"lon":25.1,"alt":1}}""", false)]
    [InlineData("""{"point":null}""", false)]
    [InlineData("""{"address":{"street":"A"}}""", false)]
    [InlineData("""{"address":{}}""", false)]
    [InlineData("""{"street":"A","postalCode":"99998","city":"B"}""", false)]
    [InlineData("""{"propertyId":"91-1-30-3"}""", false)]
    [InlineData("""{}""", false)]
    public void A_stored_answer_is_judged_to_its_parts(string answer, bool good) =>
        Assert.Equal(good, !Place.Problems(JsonNode.Parse(answer), AnswerSet.Empty).Any());

    [Fact]
    public void What_the_form_does_not_accept_is_no_answer()
    {
        var point = Forms.One(Forms.Question("q", "place", "\"accepts\": [\"point\", \"description\"]"));

        Assert.Equal(["q.coordinates", "q.description"], point.FieldNames);
        Assert.NotEmpty(point.Problems(JsonNode.Parse("""{"propertyId":"09100100300003"}"""), AnswerSet.Empty));
    }

    [Theory]
    [InlineData("""{"description":"Tori\nB","propertyId":"09100100300003","address":{"street":"A 1","postalCode":"99998","city":"B"}}""", "A 1, 99998 B")]
    [InlineData("""{"description":"Tori\nB","propertyId":"09100100300003"}""", "Kiinteistötunnus: 91-1-30-3")]
    [InlineData("""{"description":"Tori\nB","point":{"lat":60.1,"lon":25.1}}""", "WGS 84: 60.1, 25.1")]
    [InlineData("""{"description":"Tori\nB"}""", "Tori")]
    [InlineData("""{"description":7}""", """{"description":7}""")]
    public void A_list_shows_the_best_known_of_it(string answer, string said) =>
        Assert.Equal(said, Place.SayBriefly(JsonNode.Parse(answer), Language.Fi));
}
