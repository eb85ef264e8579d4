using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Joining;

/// <summary>A file of authorities with their units, offers and people: how an operator, and the demo, brings authorities in.</summary>
public sealed record RegisterFile(IReadOnlyList<RegisterAuthority> Authorities, IReadOnlyList<RegisterPerson> Persons);

/// <summary>One authority.</summary>
public sealed record RegisterAuthority(
    string Slug,
    AuthorityKind Kind,
    LocalisedText Name,
    string? BusinessId,
    IReadOnlyList<string> Languages,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? Successor,
    IReadOnlyList<RegisterUnit>? Units,
    IReadOnlyList<RegisterOffer>? Offers);

/// <summary>One unit.</summary>
public sealed record RegisterUnit(string Slug, LocalisedText Name, string? NudgeAddress);

/// <summary>One offer of a unit.</summary>
public sealed record RegisterOffer(
    string Unit,
    string Procedure,
    string Slug,
    IReadOnlyList<string> Area,
    ConnectionMethod ConnectionMethod,
    string NudgeAddress,
    int? DeadlineDays,
    int? ProcessingDays,
    LocalisedText? Fee,
    OfferContact Contact,
    DeadlineUnit DeadlineUnit = DeadlineUnit.Days)
{
    /// <summary>The settings an offer version keeps.</summary>
    public OfferSettings ToSettings() => new()
    {
        Area = Area,
        ConnectionMethod = ConnectionMethod,
        NudgeAddress = NudgeAddress,
        DeadlineCount = DeadlineDays,
        DeadlineUnit = DeadlineUnit,
        ProcessingDays = ProcessingDays,
        Fee = Fee,
        Contact = Contact,
    };
}

/// <summary>One person with roles; a person without an identifier here has none in Finland .</summary>
public sealed record RegisterPerson(
    string Slug,
    string FirstName,
    string LastName,
    string? IdentityCode,
    string Language,
    string? Email,
    bool NonDisclosure,
    RegisterForeignId? Eidas,
    DateOnly? DeceasedOn,
    LocalisedText? Trait,
    IReadOnlyList<RegisterRole>? Roles);

/// <summary>A foreign identifier (eIDAS).</summary>
public sealed record RegisterForeignId(string PersonIdentifier);

/// <summary>A role in a unit.</summary>
public sealed record RegisterRole(string Unit, Role Role);
