using System.Text.Json.Serialization;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Records.Offers;

/// <summary>A procedure a unit has taken into use. What it says and demands stands in its versions; the one the customer saw is pinned by the draft.</summary>
public sealed class Offer
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit that owns it.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The unit's authority, for lookups by address.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>The procedure's key.</summary>
    public required string Procedure { get; init; }

    /// <summary>Its part of the public address; unique within the authority.</summary>
    public required string Slug { get; init; }

    /// <summary>The version in force.</summary>
    public Guid CurrentVersionId { get; set; }

    /// <summary>Whether customers can begin.</summary>
    public OfferState State { get; set; }
}

/// <summary>Whether an offer takes new drafts.</summary>
public enum OfferState
{
    /// <summary>Open to customers.</summary>
    Open,

    /// <summary>Paused: the start page tells so; drafts live on.</summary>
    Paused,

    /// <summary>Ended.</summary>
    Ended,
}

/// <summary>One immutable version of an offer's settings, with the form version it shows.</summary>
public sealed class OfferVersion
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The offer.</summary>
    public required Guid OfferId { get; init; }

    /// <summary>Number from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The form version customers fill.</summary>
    public required Guid FormVersionId { get; init; }

    /// <summary>The settings.</summary>
    public required OfferSettings Settings { get; init; }

    /// <summary>From when.</summary>
    public required DateTimeOffset From { get; init; }
}

/// <summary>What an authority decides about its offer. Stored as JSON; a new member needs a default.</summary>
public sealed record OfferSettings
{
    /// <summary>Three-digit municipality codes where it is offered; an area is what the offer says (no mapping is invented). Empty: the whole country.</summary>
    public IReadOnlyList<string> Area { get; init; } = [];

    /// <summary>How cases reach the authority's case management.</summary>
    public ConnectionMethod ConnectionMethod { get; init; } = ConnectionMethod.Light;

    /// <summary>The role mailbox that is always nudged first.</summary>
    public required string NudgeAddress { get; init; }

    /// <summary>How many units before the beginning the matter is to be filed, or none to go by the form. Stored under its first name, from when days were the only unit.</summary>
    [JsonPropertyName("deadlineDays")]
    public int? DeadlineCount { get; init; }

    /// <summary>What <see cref="DeadlineCount"/> is counted in.</summary>
    public DeadlineUnit DeadlineUnit { get; init; }

    /// <summary>Expected handling time in days (hallintolaki 23 a §; R-055), or none where the law sets a limit.</summary>
    public int? ProcessingDays { get; init; }

    /// <summary>What it costs, in words.</summary>
    public LocalisedText? Fee { get; init; }

    /// <summary>Who answers questions.</summary>
    public required OfferContact Contact { get; init; }

    /// <summary>Days a draft lives, and days before its end when the customer is told (contracts 6).</summary>
    public int DraftDays { get; init; } = 90;

    /// <summary>Days of notice before a draft is deleted.</summary>
    public int DraftNoticeDays { get; init; } = 14;

    /// <summary>Bytes of all files of one submission.</summary>
    public long SubmissionBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Bytes of one file.</summary>
    public long AttachmentBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Number of files of one submission.</summary>
    public int AttachmentCount { get; init; } = 30;
}

/// <summary>The office that answers questions about an offer.</summary>
public sealed record OfferContact(LocalisedText Name, string Phone, string Email);

/// <summary>How an authority is connected (liitostapa).</summary>
public enum ConnectionMethod
{
    /// <summary>Light form, moved by hand.</summary>
    Light,

    /// <summary>Light form, moved by a software robot.</summary>
    LightWithRobot,

    /// <summary>The customer is led to the authority's own e-service; statuses are kept here.</summary>
    ConditionalLight,

    /// <summary>Electronic interface.</summary>
    ElectronicInterface,
}
