using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kevytasiointi.Casework.Data;

/// <summary>Reading several tables as they were at one moment, while others go on writing.</summary>
internal static class Snapshot
{
    /// <summary>Begins; what is read until disposal is from one moment. Holds up no writer.</summary>
    public static Task<IDbContextTransaction> BeginSnapshotAsync(this CaseworkDb db, CancellationToken cancellation) =>
        db.Database.BeginTransactionAsync(
            db.Database.IsNpgsql()
                ? IsolationLevel.RepeatableRead
                : IsolationLevel.ReadUncommitted, // the one level the driver begins without the write lock; reads are still of one moment
            cancellation);
}
