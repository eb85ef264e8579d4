using System.Diagnostics.CodeAnalysis;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>A Finnish VAT number (arvonlisäverotunniste, momsregistreringsnummer): FI and the digits of the business id.</summary>
public static class VatNumber
{
    /// <summary>Characters of a number.</summary>
    public const int Length = 10;

    private const string Country = "FI";

    /// <summary>Reads a number and gives its usual spelling, <c>FI12345671</c>. The letters may be missing and the business id's hyphen be there.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? number)
    {
        var compact = TypedIdentifier.Compact(typed);
        var own = compact.StartsWith(Country, StringComparison.Ordinal) ? compact[Country.Length..] : compact;
        number = BusinessId.TryParse(own, out var id) ? Country + id.Replace("-", "", StringComparison.Ordinal) : null;
        return number is not null;
    }
}
