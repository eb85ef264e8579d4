namespace Kevytasiointi.Web.Components.Questions;

/// <summary>
/// What a browser may fill in by itself, in the tokens of the HTML standard (WCAG 2.2, 1.3.5). A composed question is a section of its own, so that
/// an applicant's and a payer's facts are not mixed.
/// </summary>
public static class AutoCompleteTokens
{
    /// <summary>The tokens for a part of a composed question, or null when no token means it.</summary>
    /// <param name="part">The part's name in the posted field.</param>
    /// <param name="section">The question's key, or null for a question of one field.</param>
    public static string? For(string part, string? section = null)
    {
        var token = part switch
        {
            "street" => "street-address",
            "postalCode" => "postal-code",
            "city" => "address-level2",
            "firstName" => "given-name",
            "lastName" => "family-name",
            "contact" => "name",
            "name" => "organization",
            "email" => "email",
            "phone" => "tel",
            _ => null,
        };
        return token is null || section is null ? token : $"section-{section.ToLowerInvariant()} {token}";
    }
}
