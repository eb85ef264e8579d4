using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Projects;

namespace Kevytasiointi.Casework.Access;

/// <summary>The doors to cases and drafts: each takes a scope and gives no more than it may see. Acts and queries begin here.</summary>
internal static class Scoped
{
    public static IQueryable<Case> CasesOf(this CaseworkDb db, CustomerScope scope) => db.Cases.Where(row => row.CustomerId == scope.PersonId);

    public static IQueryable<Case> CasesOf(this CaseworkDb db, OfficialScope scope)
    {
        var units = scope.ReadableUnits;
        return db.Cases.Where(row => units.Contains(row.UnitId));
    }

    public static IQueryable<Draft> DraftsOf(this CaseworkDb db, CustomerScope scope) => db.Drafts.Where(row => row.OwnerId == scope.PersonId);

    public static IQueryable<Project> ProjectsOf(this CaseworkDb db, CustomerScope scope) => db.Projects.Where(row => row.OwnerId == scope.PersonId);
}
