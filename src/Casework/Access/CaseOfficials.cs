using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Access;

/// <summary>The officials who have had to do with a case, for their colleagues' eyes: events hold ids, pages say names.</summary>
/// <param name="Names">Name by id.</param>
/// <param name="Holder">Who is at the transfer now, or none.</param>
public sealed record CaseOfficials(IReadOnlyDictionary<Guid, string> Names, TransferHolder? Holder);

/// <summary>Who is at a transfer.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Since">Since when.</param>
public sealed record TransferHolder(Guid Id, string Name, DateTimeOffset Since);

/// <summary>Finds them for a case that its caller has found through a scope.</summary>
public sealed class CaseOfficialsQuery(CaseworkDb db, PersonQuery people)
{
    internal async Task<CaseOfficials> OfAsync(OpenCase open, CancellationToken cancellation)
    {
        var claim = open.CurrentTransfer?.ClaimId is { } living
            ? await db.Claims.AsNoTracking().SingleOrDefaultAsync(row => row.Id == living, cancellation)
            : null;
        var names = new Dictionary<Guid, string>();
        foreach (var id in open.Events.Where(link => link.ActorType == ActorType.Official).Select(link => link.ActorId)
            .Concat(claim is null ? [] : [claim.HolderId]).Distinct())
        {
            names[id] = (await people.FindAsync(id, cancellation))?.Name ?? "";
        }

        return new CaseOfficials(names, claim is null ? null : new TransferHolder(claim.HolderId, names[claim.HolderId], claim.ClaimedAt));
    }
}
