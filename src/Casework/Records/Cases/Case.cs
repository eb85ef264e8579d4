using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>
/// A sent case. In clear stand only ids, procedure, offer, states, times, counts and the case number; names, title and place for lists are in
/// the sealed <see cref="CaseCard"/>. Every change goes through a method that refuses impossible moves and adds a link to the event chain.
/// </summary>
public sealed partial class Case
{
    private Case()
    {
    }

    /// <summary>Id, the one its draft had.</summary>
    public Guid Id { get; private init; }

    /// <summary>The short name people use (<see cref="Records.Reference"/>).</summary>
    public string Reference { get; private init; } = "";

    /// <summary>The customer's project.</summary>
    public Guid ProjectId { get; private init; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private init; }

    /// <summary>The authority it is pending at.</summary>
    public Guid AuthorityId { get; private init; }

    /// <summary>The unit it is pending at.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>The offer.</summary>
    public Guid OfferId { get; private init; }

    /// <summary>The offer version the customer saw.</summary>
    public Guid OfferVersionId { get; private init; }

    /// <summary>The form version it was made with.</summary>
    public Guid FormVersionId { get; private init; }

    /// <summary>The procedure's key.</summary>
    public string Procedure { get; private init; } = "";

    /// <summary>The customer's language: fi, sv or en.</summary>
    public string Language { get; private init; } = "fi";

    /// <summary>How it came.</summary>
    public Channel Channel { get; private init; }

    /// <summary>A made-up case of a rehearsal.</summary>
    public bool Rehearsal { get; private init; }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; private set; }

    /// <summary>How it ended, once handled.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>When the sending began: the button was pressed .</summary>
    public DateTimeOffset SentAt { get; private init; }

    /// <summary>When it had arrived: available to the authority (asiointilaki 10 §; R-031). Deadlines are compared with this .</summary>
    public DateTimeOffset ArrivedAt { get; private init; }

    /// <summary>Pending at this authority since (hallintolaki 20 §).</summary>
    public DateTimeOffset PendingSince { get; private set; }

    /// <summary>When handling began, once it has.</summary>
    public DateTimeOffset? HandlingSince { get; private set; }

    /// <summary>The handler, once named.</summary>
    public Guid? HandlerId { get; private set; }

    /// <summary>The date of the status: the last change the customer sees.</summary>
    public DateTimeOffset StatusAt { get; private set; }

    /// <summary>Case number in the authority's case management: an opaque string of at most 100 characters.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>Grows with every submission, message, decision and withdrawal.</summary>
    public int ContentVersion { get; private set; }

    /// <summary>Number of links in the event chain.</summary>
    public int EventCount { get; private set; }

    /// <summary>Hash of the chain's last link.</summary>
    public byte[]? LastEventHash { get; private set; }

    /// <summary>Guards against two writers.</summary>
    public int Revision { get; private set; }

    /// <summary>A new case at the moment it is sent, with its first event.</summary>
    public static (Case Case, CaseEvent Sent) Send(NewCase facts, Actor by, DateTimeOffset sentAt, DateTimeOffset arrivedAt, JsonObject data)
    {
        var sent = new Case
        {
            Id = facts.Id,
            Reference = facts.Reference,
            ProjectId = facts.ProjectId,
            CustomerId = facts.CustomerId,
            AuthorityId = facts.AuthorityId,
            UnitId = facts.UnitId,
            OfferId = facts.OfferId,
            OfferVersionId = facts.OfferVersionId,
            FormVersionId = facts.FormVersionId,
            Procedure = facts.Procedure,
            Language = facts.Language,
            Channel = facts.Channel,
            Rehearsal = facts.Rehearsal,
            State = CaseState.Sent,
            SentAt = sentAt,
            ArrivedAt = arrivedAt,
            PendingSince = arrivedAt,
            StatusAt = arrivedAt,
            ContentVersion = 1,
        };
        return (sent, sent.Append(CaseEventKind.Sent, by, arrivedAt, data));
    }

    /// <summary>An official takes the case into handling and becomes its handler; taking over from another is allowed while it is not handled.</summary>
    /// <exception cref="ImpossibleMoveException">The case is past handling.</exception>
    public CaseEvent Take(Guid official, DateTimeOffset now)
    {
        Refuse(State is not (CaseState.Sent or CaseState.InHandling or CaseState.WaitingOthers), "take");
        State = State == CaseState.Sent ? CaseState.InHandling : State;
        HandlerId = official;
        HandlingSince ??= now;
        return Change(CaseEventKind.Taken, new Actor(ActorType.Official, official), now, []);
    }

    /// <summary>Gives or corrects the case number; a correction is a new event.</summary>
    /// <exception cref="ImpossibleMoveException">The case has left the house or is disposed.</exception>
    public CaseEvent GiveCaseNumber(string number, Actor by, DateTimeOffset now)
    {
        Refuse(State is CaseState.Forwarded or CaseState.Disposed, "give a case number");
        CaseNumber = number;
        return Change(CaseEventKind.CaseNumberGiven, by, now, new JsonObject { ["caseNumber"] = number });
    }

    /// <summary>Records that somebody began a transfer. The customer's status does not change.</summary>
    public CaseEvent TransferBegun(Transfer transfer, Actor by, DateTimeOffset now) =>
        Append(CaseEventKind.TransferClaimed, by, now, TransferData(transfer));

    /// <summary>Records that a version of the content stands in case management.</summary>
    public CaseEvent TransferDone(Transfer transfer, Actor by, DateTimeOffset now)
    {
        var data = TransferData(transfer);
        data["caseNumber"] = transfer.CaseNumber;
        return Change(CaseEventKind.Transferred, by, now, data);
    }

    /// <summary>Records the outcome. Only an official can: no rule or robot decides .</summary>
    /// <exception cref="ImpossibleMoveException">The case is not pending, or the actor is not an official.</exception>
    public CaseEvent Handle(Outcome outcome, Actor by, DateTimeOffset now)
    {
        Refuse(by.Type != ActorType.Official, "be handled by anything but an official");
        Refuse(State is not (CaseState.Sent or CaseState.InHandling or CaseState.WaitingOthers), "be handled");
        State = CaseState.Handled;
        Outcome = outcome;
        HandlerId ??= by.Id;
        HandlingSince ??= now;
        return Change(CaseEventKind.Handled, by, now, new JsonObject { ["outcome"] = outcome.ToString() });
    }

    /// <summary>The content is about to grow by a submission, a message, a decision or a withdrawal; the event that tells of it follows.</summary>
    /// <returns>The new content version.</returns>
    /// <exception cref="ImpossibleMoveException">The case has left the house or is disposed.</exception>
    internal int GrowContent()
    {
        Refuse(State is CaseState.Forwarded or CaseState.Disposed, "grow");
        return ++ContentVersion;
    }

    private static JsonObject TransferData(Transfer transfer) => new()
    {
        ["transfer"] = transfer.Id.ToString(),
        ["fromVersion"] = transfer.FromVersion,
        ["toVersion"] = transfer.ToVersion,
    };

    private CaseEvent Change(CaseEventKind kind, Actor by, DateTimeOffset now, JsonObject data)
    {
        StatusAt = now;
        return Append(kind, by, now, data);
    }

    private CaseEvent Append(CaseEventKind kind, Actor by, DateTimeOffset now, JsonObject data)
    {
        Revision++;
        var link = CaseEvent.After(LastEventHash, Id, ++EventCount, kind, by, now, data);
        LastEventHash = link.Hash;
        return link;
    }

    private void Refuse(bool impossible, string move)
    {
        if (impossible)
        {
            throw new ImpossibleMoveException($"A case that is {State} cannot {move}.");
        }
    }
}

/// <summary>A move that the life of a case does not allow. Acts check first; this is the last guard.</summary>
public sealed class ImpossibleMoveException(string message) : InvalidOperationException(message);

/// <summary>What a case is from its first moment and for ever.</summary>
public sealed record NewCase
{
    /// <summary>The draft's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Reference for people.</summary>
    public required string Reference { get; init; }

    /// <summary>Project.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>Customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>Authority.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Offer.</summary>
    public required Guid OfferId { get; init; }

    /// <summary>Pinned offer version.</summary>
    public required Guid OfferVersionId { get; init; }

    /// <summary>Pinned form version.</summary>
    public required Guid FormVersionId { get; init; }

    /// <summary>Procedure key.</summary>
    public required string Procedure { get; init; }

    /// <summary>Customer's language.</summary>
    public required string Language { get; init; }

    /// <summary>Channel.</summary>
    public Channel Channel { get; init; }

    /// <summary>Rehearsal mark.</summary>
    public bool Rehearsal { get; init; }
}
