using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Records.Authorities;

/// <summary>
/// An authority that has joined, date-effective: one that has ended cannot be chosen, and its old cases stay readable. Its data key seals
/// the cards of its lists and feeds its search index.
/// </summary>
public sealed class Authority
{
    /// <summary>Id; also the id of the authority's data key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The authority's part of public addresses, for example <c>mallilan-kaupunki</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Its kind.</summary>
    public required AuthorityKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>Business id (Y-tunnus), or none.</summary>
    public string? BusinessId { get; init; }

    /// <summary>Languages the authority serves in, codes separated by spaces, the main one first.</summary>
    public required string Languages { get; init; }

    /// <summary>First day it exists.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day it exists, or none.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The authority that took over, or none.</summary>
    public Guid? SuccessorId { get; set; }
}

/// <summary>A part of an authority that owns offers. The environment office does not read health cases.</summary>
public sealed class Unit
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The authority.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Short name in data files and settings.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }
}

/// <summary>A role is person × unit × role, with dates: rights are kept up to date by ending them (tiedonhallintalaki 16 §).</summary>
public sealed class RoleGrant
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Where.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>What.</summary>
    public required Role Role { get; init; }

    /// <summary>From when.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when, or for now.</summary>
    public DateTimeOffset? Until { get; set; }
}

/// <summary>What a person may do in a unit.</summary>
public enum Role
{
    /// <summary>Reads cases.</summary>
    Reader,

    /// <summary>Handles cases.</summary>
    Handler,

    /// <summary>Takes procedures into use; sees no case by this role.</summary>
    Administrator,

    /// <summary>Reads logs and reports; sees no case content by this role.</summary>
    Auditor,
}
