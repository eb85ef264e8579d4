using Kevytasiointi.Casework.Data;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Leases;

/// <summary>
/// Gives one node at a time the right to do one background work. Taking is one conditional statement, the same on both databases, so two racers
/// never both win. The nodes' clocks must agree better than the shortest lease: a node whose clock runs ahead may take a lease too early, and
/// what runs under a lease must bear being done twice.
/// </summary>
public sealed class WorkLeases(CaseworkDb db, TimeProvider clock)
{
    /// <summary>Takes the lease when it is free, has lapsed, or is held by the same owner already. False: somebody else holds it.</summary>
    /// <param name="name">The work.</param>
    /// <param name="owner">The node; unique among the processes running now.</param>
    /// <param name="duration">How long from now.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<bool> TryTakeAsync(string name, string owner, TimeSpan duration, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var until = (clock.GetUtcNow() + duration).ToUnixTimeMilliseconds();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Leases" ("Name", "Owner", "Until") VALUES ({name}, {owner}, {until})
            ON CONFLICT ("Name") DO UPDATE SET "Owner" = excluded."Owner", "Until" = excluded."Until"
            WHERE "Leases"."Until" <= {now} OR "Leases"."Owner" = excluded."Owner"
            """,
            cancellation) == 1;
    }

    /// <summary>Holds the lease for longer, from now. False: it lapsed or somebody else has it, and the work must stop.</summary>
    public async Task<bool> RenewAsync(string name, string owner, TimeSpan duration, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await db.Leases.Where(row => row.Name == name && row.Owner == owner && row.Until > now)
            .ExecuteUpdateAsync(row => row.SetProperty(lease => lease.Until, now + duration), cancellation) == 1;
    }

    /// <summary>Lets the lease go so that another node need not wait; nothing happens when it is not the owner's.</summary>
    public Task ReleaseAsync(string name, string owner, CancellationToken cancellation) =>
        db.Leases.Where(row => row.Name == name && row.Owner == owner).ExecuteDeleteAsync(cancellation);
}
