using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.Outbox;
using Kevytasiointi.Casework.Sealing;

namespace Kevytasiointi.Casework.Outbox;

/// <summary>Adds a side effect to the unit of work of the act that causes it: the effect is owed when, and only when, the act is saved .</summary>
public sealed class Outgoing(Sealer sealer)
{
    /// <summary>Adds a sealed message, due at once; it is saved with the act. After the commit call <see cref="OutboxSignal.Wake"/>.</summary>
    /// <param name="db">The act's unit of work.</param>
    /// <param name="key">The data key of what the message concerns; the key must live until the message is delivered.</param>
    /// <param name="post">What is to be done.</param>
    /// <param name="now">The time of the act.</param>
    public OutboxMessage Add(CaseworkDb db, DataKey key, Post post, DateTimeOffset now)
    {
        var id = Ids.New(now);
        var message = new OutboxMessage
        {
            Id = id,
            Kind = post.Kind,
            KeyId = key.Id,
            CaseId = post.CaseId,
            AuthorityId = post.AuthorityId,
            Payload = sealer.Seal(key, SealName(id), post.Payload.Span),
            CreatedAt = now,
            DueAt = now,
        };
        db.Outbox.Add(message);
        return message;
    }

    /// <summary>The name a payload is sealed under.</summary>
    internal static string SealName(Guid id) => $"outbox/{id:D}";
}

/// <summary>A side effect before it is sealed.</summary>
/// <param name="Kind">Names the deliverer.</param>
/// <param name="Payload">What the deliverer needs; opened only for it, deleted after delivery.</param>
/// <param name="CaseId">The case, or none.</param>
/// <param name="AuthorityId">The authority whose administrator sees it when it is stuck, or none.</param>
public readonly record struct Post(string Kind, ReadOnlyMemory<byte> Payload, Guid? CaseId, Guid? AuthorityId);
