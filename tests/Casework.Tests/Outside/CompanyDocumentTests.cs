using System.Text;
using System.Text.Json;
using CsCheck;
using Kevytasiointi.Casework.Outside;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outside;

[Trait("Requirement", "R-027")]
public sealed class CompanyDocumentTests
{
    private const string Id = "1234567-1";

    [Fact]
    public void The_registered_name_in_force_and_the_postal_address_are_read()
    {
        var company = Found("""
            "names": [ { "name": "Vanha Oy", "type": "1", "endDate": "2020-01-01" }, { "name": "Malli Oy", "type": "1", "endDate": null }, { "name": "Aputoimi", "type": "3" } ],
            "addresses": [
              { "type": 1, "street": "Käyntitie", "buildingNumber": "1", "postCode": "99998", "postOffices": [ { "languageCode": "1", "city": "MALLILA" } ] },
              { "type": 2, "street": "Postitie", "buildingNumber": "2", "entrance": "B", "apartmentNumber": "3", "postCode": "99999", "postOffices": [ { "languageCode": "1", "city": "MALLILA" }, { "languageCode": "2", "city": "MODELLBY" } ] } ]
            """);

        Assert.Equal("Malli Oy", company.Name);
        Assert.Equal(("Postitie 2 B 3", "99999", "MALLILA", "MODELLBY", "MALLILA"), (company.Address!.Street, company.Address.PostalCode, company.Address.City.Fi, company.Address.City.Sv, company.Address.City.En));
        Assert.Null(company.EndedOn);
    }

    [Fact]
    public void A_company_that_has_ended_has_its_last_name_and_the_day()
    {
        var company = Found(""" "names": [ { "name": "Ensin Oy", "type": 1, "endDate": "2001-01-01" }, { "name": "Sitten Oy", "type": 1, "endDate": "2025-12-31" } ], "endDate": "2025-12-31" """);

        Assert.Equal(("Sitten Oy", new DateOnly(2025, 12, 31)), (company.Name, company.EndedOn));
    }

    [Theory]
    [InlineData("""{ "type": 2, "postOfficeBox": "12", "postCode": "99998", "postOffices": [ { "languageCode": "2", "city": "Modellby" } ] }""", "PL 12, 99998 Modellby")]
    [InlineData("""{ "type": 2, "street": "A", "postCode": "10115", "country": "DE", "postOffices": [ { "languageCode": "1", "city": "Berlin" } ] }""", null)]
    [InlineData("""{ "type": 1, "street": "A", "postCode": "99998", "country": "FI", "postOffices": [ { "languageCode": "3", "city": "B" } ] }""", "A, 99998 B")]
    [InlineData("""{ "type": 1, "street": "A", "postCode": "12", "postOffices": [ { "languageCode": "1", "city": "B" } ] }""", null)]
    [InlineData("""{ "type": 1, "street": "A", "postCode": "99998", "postOffices": [] }""", null)]
    [InlineData("""{ "type": 1, "street": "A", "postCode": "99998" }""", null)]
    [InlineData("""{ "type": 1, "postCode": "99998", "postOffices": [ { "languageCode": "1", "city": "B" } ] }""", null)]
    [InlineData("""[]""", null)]
    public void An_address_is_whole_or_none(string address, string? said)
    {
        var read = Found($$""" "names": [ { "name": "A", "type": "1" } ], "addresses": [ {{address}} ] """).Address;

        Assert.Equal(said, read is null ? null : $"{read.Street}, {read.PostalCode} {read.City.Fi}");
    }

    [Theory]
    [InlineData("""{"totalResults":0,"companies":[]}""", typeof(CompanyAnswer.Unknown))]
    [InlineData("""{"companies":[{"businessId":{"value":"0877830-0"},"names":[{"name":"Toinen","type":"1"}]}]}""", typeof(CompanyAnswer.Unknown))]
    [InlineData("""{"companies":[{"businessId":{"value":"1234567-1"},"names":[{"name":"  ","type":"1"}]}]}""", typeof(CompanyAnswer.Silent))]
    [InlineData("""{"companies":[{"businessId":"1234567-1"}]}""", typeof(CompanyAnswer.Unknown))]
    [InlineData("""{"companies":{}}""", typeof(CompanyAnswer.Silent))]
    [InlineData("""[]""", typeof(CompanyAnswer.Silent))]
    [InlineData("""null""", typeof(CompanyAnswer.Silent))]
    [InlineData("""1e999""", typeof(CompanyAnswer.Silent))]
    public void What_cannot_be_understood_is_silence_and_nobody_else_is_taken_for_the_company(string json, Type answer) =>
        Assert.IsType(answer, CompanyDocument.Read(Encoding.UTF8.GetBytes(json), Id));

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"companies":[""")]
    public void What_is_no_JSON_is_told_as_such(string json) => Assert.ThrowsAny<JsonException>(() => CompanyDocument.Read(Encoding.UTF8.GetBytes(json), Id));

    [Fact]
    public void Members_given_twice_and_half_letters_do_no_harm()
    {
        foreach (var json in new[] { """{"companies":[],"companies":[]}""", """{"companies":[{"businessId":{"value":"\ud800"}}]}""", """{"companies":[{"businessId":{"value":"1234567-1"},"names":[{"name":"\ud800","type":"1"}]}]}""" })
        {
            Assert.True(Record.Exception(() => CompanyDocument.Read(Encoding.UTF8.GetBytes(json), Id)) is null or JsonException, json);
        }
    }

    [Fact]
    public void Any_bytes_are_an_answer_or_no_JSON() => Gen.Byte.Array[0, 60].Sample(bytes =>
        Assert.True(Record.Exception(() => CompanyDocument.Read(bytes, Id)) is null or JsonException));

    private static CompanyFacts Found(string members) => Assert.IsType<CompanyAnswer.Found>(
        CompanyDocument.Read(Encoding.UTF8.GetBytes($$"""{ "totalResults": 1, "companies": [ { "businessId": { "value": "{{Id}}" }, {{members}} } ] }"""), Id)).Company;
}
