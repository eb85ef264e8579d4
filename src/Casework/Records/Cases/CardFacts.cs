using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Identifiers;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>What the authority's lists show of a case besides clear codes and dates.</summary>
/// <param name="Customer">The customer's name: the company's when one applies, else the person's.</param>
/// <param name="Title">What it is about, in a few words, or empty.</param>
/// <param name="Place">Where, in a few words, or empty. Always empty where the address is protected .</param>
/// <param name="AddressProtected">Turvakielto: shown as a mark, so that nobody copies an address by habit.</param>
public sealed record CardFacts(string Customer, string Title, string Place, bool AddressProtected)
{
    /// <summary>Gathers the facts from asked answers: questions shared as <c>title</c>, <c>place</c> and <c>applicant</c> tell them.</summary>
    public static CardFacts Of(Journey journey, AnswerSet asked, IdentifiedPerson person, Language language)
    {
        string First(string shared) => journey.Steps.SelectMany(step => step.Questions)
            .Where(question => question.Shared == shared && asked[question.Key] is not null)
            .Select(question => question.SayBriefly(asked[question.Key], language)).FirstOrDefault("");
        var company = journey.Steps.SelectMany(step => step.Questions)
            .Where(question => question is { Shared: "applicant", Type: "company" })
            .Select(question => (string?)(asked[question.Key] as JsonObject)?["name"]).FirstOrDefault(name => name is not null);
        return new CardFacts(company ?? person.Name, First("title"), person.AddressProtected ? "" : First("place"), person.AddressProtected);
    }

    /// <summary>Exact words the case can be found by (product.md 11): name and title words, identity codes whole with their separator, business, property and
    /// building ids, e-mail, phone.</summary>
    public IEnumerable<string> SearchTexts(FormDefinition form, AnswerSet asked, IdentifiedPerson person)
    {
        yield return Customer;
        yield return person.Name;
        yield return Title;
        yield return person.Identifier;
        foreach (var question in form.Questions.Where(question => asked[question.Key] is not null))
        {
            foreach (var text in Identifiers(question, asked[question.Key]!))
            {
                yield return text;
            }
        }
    }

    /// <summary>Sealed under the authority's key.</summary>
    internal byte[] Seal(Sealer sealer, DataKey authorityKey, Guid caseId) =>
        sealer.Seal(authorityKey, Name(caseId), JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Opened with the authority's key, which sealed all of them.</summary>
    internal static Dictionary<Guid, CardFacts> Open(Sealer sealer, DataKey authorityKey, IReadOnlyCollection<CaseCard> cards) => cards
        .Zip(sealer.OpenAll(authorityKey, cards.Select(card => (Name(card.CaseId), card.Facts))))
        .ToDictionary(each => each.First.CaseId, each => JsonSerializer.Deserialize<CardFacts>(each.Second)!);

    private static string Name(Guid caseId) => $"card/{caseId:D}";

    private static IEnumerable<string> Identifiers(Question question, JsonNode answer)
    {
        if (question is RowsQuestion rows)
        {
            return (answer as JsonArray ?? []).OfType<JsonObject>().SelectMany(row => rows.Columns.Where(column => row[column.Key] is not null)
                .SelectMany(column => Identifiers(column, row[column.Key]!)));
        }

        string? Part(string name) => (answer as JsonObject)?[name]?.ToString();
        IEnumerable<string?> found = question.Type switch
        {
            "payer" => [Part("name"), Part("businessId"), Part("email")],
            "company" => [Part("name"), Part("businessId")],
            "person" => [Part("firstName"), Part("lastName"), Part("email"), Part("phone")],
            "email" or "phone" or "identityCode" or "businessId" or "vatNumber" or "buildingId" => [answer.ToString()],
            "place" when Part("propertyId") is { } property => [property, PropertyId.Short(property)],
            "propertyId" => [answer.ToString(), PropertyId.Short(answer.ToString())],
            _ => [],
        };
        return found.OfType<string>();
    }
}
