using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Operating;

/// <summary>
/// Readies the key store at start: the first keys are made only where nothing is sealed yet, and every key the database needs must be here, so that
/// another instance's key folder is noticed before anything is sealed with it.
/// </summary>
public sealed class ReadyKeys(CaseworkDb db, KeyStore keys)
{
    /// <summary>Readies or checks.</summary>
    /// <exception cref="KeyStoreException">Keys are missing, damaged, open to others, or in the wrong place; the message says what to do.</exception>
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var needed = await db.DataKeys.Select(row => row.KekId).Distinct().ToListAsync(cancellation);
        keys.EnsureReady(needed.Count > 0);
        foreach (var id in needed)
        {
            keys.Require(id);
        }
    }
}
