using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.Outbox;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>Adds nudges to the unit of work of the act they tell about: sent when, and only when, the act is saved .</summary>
public sealed class Nudging(Outgoing outgoing)
{
    /// <summary>The kind of a nudge in the outbox.</summary>
    public const string OutboxKind = "nudge";

    /// <summary>Adds a sealed nudge, due at once. After the commit call <see cref="OutboxSignal.Wake"/>.</summary>
    /// <param name="db">The act's unit of work.</param>
    /// <param name="key">The data key of the case or draft.</param>
    /// <param name="nudge">What is said.</param>
    /// <param name="caseId">The case, or none.</param>
    /// <param name="authorityId">The authority whose administrator sees it when it is stuck.</param>
    /// <param name="now">The time of the act.</param>
    public OutboxMessage Add(CaseworkDb db, DataKey key, Nudge nudge, Guid? caseId, Guid? authorityId, DateTimeOffset now) =>
        outgoing.Add(db, key, new Post(OutboxKind, nudge.ToPayload(), caseId, authorityId), now);
}
