using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// An e-invoice address in the form of a Finnish OVT id (verkkolaskuosoite, nätfakturaadress): 0037, the eight digits of a business id, and up to five
/// letters or digits that name a part of the organisation.
/// </summary>
public static partial class EInvoiceAddress
{
    /// <summary>The most characters of an address.</summary>
    public const int MaxLength = 17;

    /// <summary>The regular expression of an address as it is kept.</summary>
    public const string Pattern = "^0037[0-9]{8}[0-9A-Z]{0,5}$";

    /// <summary>Reads an address and gives its usual spelling, <c>003712345671</c>. Spaces and the business id's hyphen may be there.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? address)
    {
        var compact = TypedIdentifier.Compact(typed).Replace("-", "", StringComparison.Ordinal);
        address = Shape().Match(compact) is { Success: true } match && BusinessId.TryParse(match.Groups[1].Value, out _) ? compact : null;
        return address is not null;
    }

    [GeneratedRegex(@"^0037([0-9]{8})[0-9A-Z]{0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
