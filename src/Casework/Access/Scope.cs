using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Cases;

namespace Kevytasiointi.Casework.Access;

/// <summary>In whose name a question is asked or an act done. Every query and act takes one; there is no way to ask without.</summary>
public abstract record Scope(Actor Actor, string Role, AuditSource Source);

/// <summary>A signed-in customer: sees own drafts and cases.</summary>
public sealed record CustomerScope(Guid PersonId, AuditSource Source = AuditSource.Page)
    : Scope(new Actor(ActorType.Customer, PersonId), "customer", Source);

/// <summary>A signed-in official: sees the cases of the units where the person is reader or handler .</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Grants">The roles in force now.</param>
/// <param name="Source">Through which door.</param>
public sealed record OfficialScope(Guid PersonId, IReadOnlyList<UnitRole> Grants, AuditSource Source = AuditSource.Page)
    : Scope(new Actor(ActorType.Official, PersonId), "official", Source)
{
    /// <summary>Units whose cases the person may read.</summary>
    public IReadOnlyList<Guid> ReadableUnits { get; } =
        [.. Grants.Where(grant => grant.Role is Records.Authorities.Role.Reader or Records.Authorities.Role.Handler).Select(grant => grant.UnitId).Distinct()];

    /// <summary>Whether the person may handle cases of a unit.</summary>
    public bool MayHandle(Guid unitId) => Grants.Any(grant => grant.UnitId == unitId && grant.Role == Records.Authorities.Role.Handler);
}

/// <summary>A role in a unit of an authority.</summary>
public readonly record struct UnitRole(Guid AuthorityId, Guid UnitId, Role Role);

/// <summary>The service's own work: background and operator's commands.</summary>
public sealed record SystemScope(Actor Actor, AuditSource Source) : Scope(Actor, "system", Source)
{
    /// <summary>Background work.</summary>
    public static SystemScope Background { get; } = new(Actor.System, AuditSource.Background);
}
