using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Access;

/// <summary>What a sign-in service tells of a person: the one port every identification comes through, national, demo or local.</summary>
/// <param name="Scheme">What the identifier is: <c>hetu</c>, <c>eidas</c>, <c>virtu</c> …</param>
/// <param name="Identifier">The identifier, whole; a personal identity code with its separator .</param>
/// <param name="FirstNames">First names.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Email">E-mail when the service tells it.</param>
/// <param name="Language">The language the person likes: fi, sv or en.</param>
/// <param name="AddressProtected">Turvakielto (661/2009 36–37 §; R-097): no address, telephone, e-mail or municipality may be shown to others.</param>
public sealed record IdentifiedPerson(
    string Scheme, string Identifier, string FirstNames, string LastName, string? Email, string Language, bool AddressProtected)
{
    /// <summary>The name as people say it.</summary>
    public string Name => $"{FirstNames} {LastName}".Trim();

    /// <summary>The language as a value.</summary>
    public Language PreferredLanguage => LanguageCodes.TryParse(Language, out var language) ? language : Forms.Languages.Language.Fi;
}
