using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// The identifier of a person who identified with another country's means (eIDAS, Commission Implementing Regulation (EU) 2015/1501): the country that
/// issued it, the country that receives it, and an identifier of the issuer's own, <c>SE/FI/199001019999</c>. It can change when the person's card does.
/// </summary>
public static partial class EidasPersonIdentifier
{
    /// <summary>Whether the text has the shape of an identifier. It is compared as it stands: no letter of it may be changed.</summary>
    public static bool IsPlausible(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^[A-Z]{2}/[A-Z]{2}/.{1,256}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
