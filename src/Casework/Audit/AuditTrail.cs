using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Audit;

namespace Kevytasiointi.Casework.Audit;

/// <summary>Adds audit entries to the unit of work of the act they tell about, so that neither is saved without the other .</summary>
public sealed class AuditTrail(TimeProvider clock)
{
    /// <summary>Adds an entry; it is saved with the act.</summary>
    /// <param name="db">The act's unit of work.</param>
    /// <param name="scope">Who acts.</param>
    /// <param name="action">What is done.</param>
    /// <param name="about">Authority, case and detail.</param>
    /// <param name="result">Done or refused.</param>
    public void Add(CaseworkDb db, Scope scope, AuditAction action, AuditSubject about, AuditResult result = AuditResult.Done)
    {
        var now = clock.GetUtcNow();
        db.AuditEntries.Add(new AuditEntry
        {
            Id = Ids.New(now),
            At = now,
            AuthorityId = about.AuthorityId,
            ActorType = scope.Actor.Type,
            ActorId = scope.Actor.Id,
            Role = scope.Role,
            Action = action,
            CaseId = about.CaseId,
            Detail = about.Detail,
            Source = scope.Source,
            Ground = about.Ground,
            Result = result,
        });
    }
}

/// <summary>What an entry is about. Codes and ids only.</summary>
/// <param name="AuthorityId">Whose log it goes to; <see cref="Guid.Empty"/> for the service's own.</param>
/// <param name="CaseId">The case, or none.</param>
/// <param name="Detail">What exactly, as an id or code.</param>
/// <param name="Ground">On what ground, in a code.</param>
public readonly record struct AuditSubject(Guid AuthorityId, Guid? CaseId = null, string? Detail = null, string Ground = "task");
