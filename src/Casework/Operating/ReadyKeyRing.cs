using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Operating;

/// <summary>
/// Readies the key that seals the ring of keys behind cookies and forms. Whoever reads a copy of the database must not be able to make themselves anybody's
/// session. The key is wrapped like every other, so rotating and retiring reach it too.
/// </summary>
public sealed class ReadyKeyRing(CaseworkDb db, Sealer sealer)
{
    /// <summary>Makes the key where there is none; called at start, after <see cref="ReadyKeys"/>.</summary>
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        if (await db.DataKeys.AnyAsync(row => row.Id == KeyRing.Id, cancellation))
        {
            return;
        }

        db.DataKeys.Add(sealer.NewKey(KeyRing.Id));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (Database.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear(); // another node was first
        }
    }
}
