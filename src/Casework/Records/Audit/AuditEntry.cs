using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Answers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Records.Audit;

/// <summary>
/// Who saw or did what (tiedonhallintalaki 17 §; R-090). Inserted freely with the act itself; a leased sealer links the entries of one authority and
/// month into a chain within seconds. Ids and codes only.
/// </summary>
[Index(nameof(AuthorityId), nameof(Month), nameof(Sequence), IsUnique = true)] // two sealers cannot give one number twice
public sealed class AuditEntry
{
    /// <summary>Id, in the order entries were made.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The authority whose log it belongs to; <see cref="Guid.Empty"/> is the service's own log.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Who.</summary>
    public required ActorType ActorType { get; init; }

    /// <summary>Id of who.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>In what role or right, in a code.</summary>
    public required string Role { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>The case, or none (a list, a sign-in).</summary>
    public Guid? CaseId { get; init; }

    /// <summary>What exactly, as an id or code: the attachment, the filter, the package version.</summary>
    public string? Detail { get; init; }

    /// <summary>Through which door.</summary>
    public required AuditSource Source { get; init; }

    /// <summary>On what ground, in a code.</summary>
    public required string Ground { get; init; }

    /// <summary>Done, or refused.</summary>
    public required AuditResult Result { get; init; }

    /// <summary>
    /// The month of its chain, year × 100 + month by Helsinki time; none until sealed. The month of <see cref="At"/>, or a later one when that was
    /// closed before the entry came.
    /// </summary>
    public int? Month { get; private set; }

    /// <summary>Place in the chain of its authority and month, from 1; none until sealed.</summary>
    [ConcurrencyCheck] // a sealer that read the entry before another linked it cannot link it again
    public long? Sequence { get; private set; }

    /// <summary>Hash of the link before, 32 zero bytes for the first; none until sealed.</summary>
    public byte[]? Previous { get; private set; }

    /// <summary>Hash of this link; none until sealed.</summary>
    public byte[]? Hash { get; private set; }

    /// <summary>Links the entry to the end of a chain, whose head it becomes.</summary>
    internal void Link(AuditMonth chain)
    {
        Month = chain.Month;
        Sequence = ++chain.Count;
        Previous = chain.Head;
        chain.Head = Hash = Recompute();
    }

    /// <summary>The hash this link should have; differs from <see cref="Hash"/> when anything in the row was altered.</summary>
    internal byte[] Recompute() => SHA256.HashData(CanonicalJson.Write(new JsonObject
    {
        ["action"] = Action.ToString(),
        ["actorId"] = ActorId.ToString("D", CultureInfo.InvariantCulture),
        ["actorType"] = ActorType.ToString(),
        ["at"] = At.ToUnixTimeMilliseconds(),
        ["authority"] = AuthorityId.ToString("D", CultureInfo.InvariantCulture),
        ["case"] = CaseId?.ToString("D", CultureInfo.InvariantCulture),
        ["detail"] = Detail,
        ["ground"] = Ground,
        ["id"] = Id.ToString("D", CultureInfo.InvariantCulture),
        ["month"] = Month,
        ["previous"] = Previous is null ? null : Convert.ToHexStringLower(Previous),
        ["result"] = Result.ToString(),
        ["role"] = Role,
        ["sequence"] = Sequence,
        ["source"] = Source.ToString(),
    }));
}
