using System.Text;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

/// <summary>What lists show of a case, and what it is found by.</summary>
public sealed class CardFactsTests
{
    private static readonly FormDefinition Form = Read("""
        { "key": "tunnus", "type": "identityCode", "shared": "title", "label": T, "ground": T, "personalData": "personal", "publicity": "secret" },
        { "key": "kiinteisto", "type": "propertyId", "shared": "place", "label": T },
        { "key": "rakennus", "type": "buildingId", "label": T },
        { "key": "yritys", "type": "businessId", "label": T },
        { "key": "kotikunta", "type": "municipality", "label": T, "personalData": "personal", "publicity": "partlySecret" },
        { "key": "tapahtumakunta", "type": "municipality", "label": T }
        """);

    private static readonly AnswerSet Answers = AnswerSet.FromUtf8(
        """
        { "tunnus": "100190Y999P", "kiinteisto": "09100100300003", "rakennus": "103515074X", "yritys": "1234567-1", "kotikunta": "638", "tapahtumakunta": "091" }
        """u8);

    private static readonly IdentifiedPerson Person = new("hetu", "010594Y9032", "Aino", "Korpela", null, "fi", AddressProtected: false);

    [Fact, Trait("Requirement", "R-094")]
    public void An_identity_code_is_masked_in_the_title_of_a_case()
    {
        var facts = CardFacts.Of(Journey.Of(Form, Answers, new HashSet<string> { "p" }), Answers, Person, Language.Fi);

        Assert.Equal("100190Y****", facts.Title);
        Assert.Equal("91-1-30-3", facts.Place);
    }

    [Fact, Trait("Requirement", "R-131")]
    public void A_case_is_found_by_its_identifiers_with_their_separators()
    {
        var facts = CardFacts.Of(Journey.Of(Form, Answers, new HashSet<string> { "p" }), Answers, Person, Language.Fi);
        var words = facts.SearchTexts(Form, Answers, Person).SelectMany(SearchWords.Of).ToHashSet();

        Assert.Superset(new HashSet<string> { "100190Y999P", "010594Y9032", "09100100300003", "91-1-30-3", "103515074X", "1234567-1" }, words);
        Assert.DoesNotContain("100190-999P", words);
        Assert.DoesNotContain("100190999P", words);
    }

    [Fact, Trait("Requirement", "R-097")]
    public void A_persons_own_municipality_is_hidden_with_the_address_and_other_places_are_not()
    {
        var shown = ProtectedAnswers.Without(Answers, Form.Questions);

        Assert.Null(shown["kotikunta"]);
        Assert.NotNull(shown["tapahtumakunta"]);
        Assert.NotNull(shown["kiinteisto"]);
    }

    private static FormDefinition Read(string questions)
    {
        var document = $$"""
            {
              "procedure": "valmis.koe", "version": 1, "kinds": ["municipality"], "endsIn": "note", "name": T,
              "start": { "purpose": T, "neededWhen": [], "notNeededWhen": [], "haveAtHand": [], "minutesToFill": 5 },
              "legalBasis": [T], "outcomes": [ { "outcome": "noted", "words": T } ],
              "pages": [ { "key": "p", "title": T, "questions": [ {{questions}} ] } ]
            }
            """.Replace(": T", """: { "fi": "Sana", "sv": "Ord", "en": "Word" }""", StringComparison.Ordinal)
            .Replace("[T]", """[{ "fi": "Sana", "sv": "Ord", "en": "Word" }]""", StringComparison.Ordinal);
        var reading = FormDocument.Read(Encoding.UTF8.GetBytes(document), "koe.json");
        return reading.Form ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }
}
