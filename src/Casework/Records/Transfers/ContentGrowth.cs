using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Records.Transfers;

/// <summary>
/// The content of a case grows by every submission, message, decision and withdrawal. Nothing of it may be left behind: a transfer waits for the new
/// version from the same transaction on. One that somebody has begun stands as it is, and the next one goes on from where it ends.
/// </summary>
public static class ContentGrowth
{
    /// <summary>Raises the content version; the caller adds what it consists of, and the event, and saves.</summary>
    /// <param name="db">The unit of work that saves it all.</param>
    /// <param name="grown">The case, tracked.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The new content version.</returns>
    /// <exception cref="ImpossibleMoveException">The case has left the house or is disposed.</exception>
    public static async Task<int> GrowAsync(CaseworkDb db, Case grown, DateTimeOffset now, CancellationToken cancellation)
    {
        var version = grown.GrowContent();
        var last = await db.Transfers.Where(row => row.CaseId == grown.Id).OrderByDescending(row => row.ToVersion).FirstAsync(cancellation);
        if (last.State is TransferState.Waiting or TransferState.Failed)
        {
            last.Widen(version, now);
        }
        else
        {
            db.Transfers.Add(Transfer.Wait(grown.Id, last.ToVersion, version, now));
        }

        return version;
    }
}
