using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Outside;

/// <summary>
/// Reads a company out of the JSON of the YTJ open data, version 3. Language codes are 1 Finnish, 2 Swedish, 3 English; a name of type 1 is the registered
/// one; an address of type 1 is for visits, of type 2 for post. It was written by somebody else: what is missing or odd is passed over.
/// </summary>
public static class CompanyDocument
{
    private const string Registered = "1";
    private const string Postal = "2";
    private const int MostCharacters = 200;

    /// <summary>The answer that a document gives about a company.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static CompanyAnswer Read(ReadOnlySpan<byte> json, string businessId)
    {
        try
        {
            return Find(JsonSerializer.Deserialize<JsonNode>(json), businessId);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new JsonException("A member is given twice, or a text is broken: it shows only when it is looked at.", fault);
        }
    }

    private static CompanyAnswer Find(JsonNode? document, string businessId)
    {
        var companies = Items(document, "companies");
        if (companies is null)
        {
            return new CompanyAnswer.Silent();
        }

        var company = companies.FirstOrDefault(each => Text(Member(each, "businessId"), "value") == businessId);
        return company is null ? new CompanyAnswer.Unknown()
            : NameOf(company) is not { } name ? new CompanyAnswer.Silent()
            : new CompanyAnswer.Found(new CompanyFacts(businessId, name, AddressOf(company), Day(company, "endDate")));
    }

    /// <summary>The registered name in force; of a company that has ended, the last one.</summary>
    private static string? NameOf(JsonNode company) => (Items(company, "names") ?? [])
        .Where(name => Text(name, "type") == Registered && Text(name, "name") is not null)
        .OrderByDescending(name => Day(name, "endDate") ?? DateOnly.MaxValue)
        .Select(name => Text(name, "name")).FirstOrDefault();

    private static CompanyAddress? AddressOf(JsonNode company) => (Items(company, "addresses") ?? [])
        .Where(address => Text(address, "country") is null or "FI")
        .OrderByDescending(address => Text(address, "type") == Postal)
        .Select(Address).FirstOrDefault(address => address is not null);

    private static CompanyAddress? Address(JsonNode? address)
    {
        var street = string.Join(' ', new[] { "street", "buildingNumber", "entrance", "apartmentNumber" }.Select(part => Text(address, part)).Where(part => part is not null));
        if (Text(address, "postOfficeBox") is { } box)
        {
            street = $"PL {box}";
        }

        string? City(string language) => (Items(address, "postOffices") ?? []).Where(office => Text(office, "languageCode") == language)
            .Select(office => Text(office, "city")).FirstOrDefault();
        return street.Length > 0 && Text(address, "postCode") is { Length: 5 } code && code.All(char.IsAsciiDigit) && (City("1") ?? City("2") ?? City("3")) is { } city
            ? new CompanyAddress(street, code, new LocalisedText(City("1") ?? city, City("2") ?? city, City("3") ?? city))
            : null;
    }

    private static JsonNode? Member(JsonNode? node, string name) => node is JsonObject members && members.TryGetPropertyValue(name, out var member) ? member : null;

    private static List<JsonNode>? Items(JsonNode? node, string name) => Member(node, name) is JsonArray items ? [.. items.OfType<JsonNode>()] : null;

    /// <summary>A text or a number as text: the register spells its codes both ways.</summary>
    private static string? Text(JsonNode? node, string name)
    {
        var text = Member(node, name) is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? value.ToString().Trim() : "";
        return text.Length is > 0 and <= MostCharacters ? text : null;
    }

    private static DateOnly? Day(JsonNode? node, string name) =>
        DateOnly.TryParseExact(Text(node, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
