using Kevytasiointi.Casework.Records.Cases;

namespace Kevytasiointi.Casework.Records.Transfers;

/// <summary>The watched move of a version of a case into case management. A case has n of them, each from a version to a version.</summary>
public sealed class Transfer
{
    private Transfer()
    {
    }

    /// <summary>Id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>The content version that was moved before, or 0.</summary>
    public int FromVersion { get; private init; }

    /// <summary>The content version this one moves.</summary>
    public int ToVersion { get; private set; }

    /// <summary>Where it stands.</summary>
    public TransferState State { get; private set; }

    /// <summary>The case number it was moved under.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>The living claim, or none.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>When it began to wait.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When its state last changed.</summary>
    public DateTimeOffset StateAt { get; private set; }

    /// <summary>Guards against two writers.</summary>
    public int Revision { get; private set; }

    /// <summary>A transfer that waits; written in the transaction that made the new version.</summary>
    public static Transfer Wait(Guid caseId, int fromVersion, int toVersion, DateTimeOffset now) => new()
    {
        Id = Ids.New(now),
        CaseId = caseId,
        FromVersion = fromVersion,
        ToVersion = toVersion,
        State = TransferState.Waiting,
        CreatedAt = now,
        StateAt = now,
    };

    /// <summary>Somebody begins; the claim stands until it is completed, released, failed or lapses.</summary>
    public Claim Begin(Actor holder, DateTimeOffset now, DateTimeOffset? leaseUntil)
    {
        Refuse(State != TransferState.Waiting, "be claimed");
        var claim = new Claim { Id = Ids.New(now), TransferId = Id, HolderType = holder.Type, HolderId = holder.Id, ClaimedAt = now, LeaseUntil = leaseUntil };
        (State, ClaimId) = (TransferState.Claimed, claim.Id);
        Moved(now);
        return claim;
    }

    /// <summary>The content stands in case management under this number.</summary>
    public void Complete(Claim claim, string caseNumber, DateTimeOffset now)
    {
        Refuse(State != TransferState.Claimed || ClaimId != claim.Id, "be completed");
        (State, CaseNumber, ClaimId) = (TransferState.Transferred, caseNumber, null);
        claim.EndedAt = now;
        Moved(now);
    }

    /// <summary>Takes newer content along, while nobody has begun.</summary>
    public void Widen(int toVersion, DateTimeOffset now)
    {
        Refuse(State is not (TransferState.Waiting or TransferState.Failed) || toVersion <= ToVersion, "take newer content along");
        ToVersion = toVersion;
        Moved(now);
    }

    private void Moved(DateTimeOffset now)
    {
        StateAt = now;
        Revision++;
    }

    private void Refuse(bool impossible, string move)
    {
        if (impossible)
        {
            throw new ImpossibleMoveException($"A transfer that is {State} cannot {move}.");
        }
    }
}

/// <summary>Where a transfer stands.</summary>
public enum TransferState
{
    /// <summary>Waits for somebody.</summary>
    Waiting,

    /// <summary>Somebody is at it.</summary>
    Claimed,

    /// <summary>Moved; not yet read back.</summary>
    Transferred,

    /// <summary>Read back and found the same, or differences accepted with a reason.</summary>
    Verified,

    /// <summary>Read back and found different.</summary>
    Discrepancy,

    /// <summary>Handed back with a reason.</summary>
    Failed,

    /// <summary>Not to be moved, by an official's word.</summary>
    NotNeeded,
}

/// <summary>A lease on a transfer. An official's has no end; a robot's lapses.</summary>
public sealed class Claim
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The transfer.</summary>
    public required Guid TransferId { get; init; }

    /// <summary>Who holds it.</summary>
    public required ActorType HolderType { get; init; }

    /// <summary>Id of who holds it.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>Until when, or no end.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>When it ended, or it lives.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>The package of one content version, built once and stored sealed in the attachment store under its id.</summary>
public sealed class StoredPackage
{
    /// <summary>Id; also the id of its data key and its name in the store.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The content version.</summary>
    public required int ContentVersion { get; init; }

    /// <summary>SHA-256 of the ZIP, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes of the ZIP.</summary>
    public required long Size { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset BuiltAt { get; init; }
}
