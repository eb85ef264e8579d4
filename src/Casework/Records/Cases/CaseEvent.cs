using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>
/// One link of a case's chain: what happened, by whom, when, and the hash of everything before. Data holds ids, codes, whole-millisecond times and
/// HMAC commitments to sealed text; never names or free text. A correction is a new event, never an edit.
/// </summary>
public sealed class CaseEvent
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Place in the chain, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>When, UTC, whole milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required CaseEventKind Kind { get; init; }

    /// <summary>Who did it.</summary>
    public required ActorType ActorType { get; init; }

    /// <summary>Id of who did it.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>Canonical JSON of ids, codes, times and commitments.</summary>
    public required string Data { get; init; }

    /// <summary>Hash of the link before; 32 zero bytes for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>SHA-256 over the canonical JSON of this link with the hash before.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Makes the next link.</summary>
    internal static CaseEvent After(byte[]? previous, Guid caseId, int sequence, CaseEventKind kind, Actor actor, DateTimeOffset at, JsonObject data)
    {
        previous ??= new byte[32];
        var text = System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(data));
        return new CaseEvent
        {
            CaseId = caseId,
            Sequence = sequence,
            At = at,
            Kind = kind,
            ActorType = actor.Type,
            ActorId = actor.Id,
            Data = text,
            Previous = previous,
            Hash = ComputeHash(previous, caseId, sequence, kind, actor, at, text),
        };
    }

    /// <summary>The hash this link should have; differs from <see cref="Hash"/> when anything in the row was altered.</summary>
    public byte[] Recompute() => ComputeHash(Previous, CaseId, Sequence, Kind, new Actor(ActorType, ActorId), At, Data);

    private static byte[] ComputeHash(byte[] previous, Guid caseId, int sequence, CaseEventKind kind, Actor actor, DateTimeOffset at, string data) =>
        SHA256.HashData(CanonicalJson.Write(new JsonObject
        {
            ["actorId"] = actor.Id.ToString("D", CultureInfo.InvariantCulture),
            ["actorType"] = actor.Type.ToString(),
            ["at"] = at.ToUnixTimeMilliseconds(),
            ["case"] = caseId.ToString("D", CultureInfo.InvariantCulture),
            ["data"] = data,
            ["kind"] = kind.ToString(),
            ["previous"] = Convert.ToHexStringLower(previous),
            ["sequence"] = sequence,
        }));
}

/// <summary>What can happen to a case.</summary>
public enum CaseEventKind
{
    /// <summary>Sent: pending from now on.</summary>
    Sent,

    /// <summary>An official took it.</summary>
    Taken,

    /// <summary>The case number of the authority's case management was given or corrected.</summary>
    CaseNumberGiven,

    /// <summary>A transfer was begun by somebody.</summary>
    TransferClaimed,

    /// <summary>The content stands in case management.</summary>
    Transferred,

    /// <summary>Handled, with an outcome.</summary>
    Handled,
}
