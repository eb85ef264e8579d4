using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Access;

/// <summary>The roles of a signed-in person now. Asked on every request, so that a right ended is a right gone (tiedonhallintalaki 16 §).</summary>
public sealed class OfficialQuery(CaseworkDb db, TimeProvider clock)
{
    /// <summary>The official's scope, or none when the person has no role in force .</summary>
    public async Task<OfficialScope?> FindAsync(Guid personId, AuditSource source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var grants = await db.RoleGrants.AsNoTracking()
            .Where(grant => grant.PersonId == personId && grant.From <= now && (grant.Until == null || grant.Until > now))
            .Join(db.Units, grant => grant.UnitId, unit => unit.Id, (grant, unit) => new UnitRole(unit.AuthorityId, unit.Id, grant.Role))
            .ToListAsync(cancellation);
        return grants.Count == 0 ? null : new OfficialScope(personId, grants, source);
    }
}
