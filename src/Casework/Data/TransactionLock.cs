using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Data;

/// <summary>A lock with a name, held until the transaction at hand ends, however it ends.</summary>
internal static class TransactionLock
{
    /// <summary>
    /// Takes the lock, or says at once that another transaction has it. SQLite lets one transaction write at a time, so to have begun one is to have
    /// every lock.
    /// </summary>
    public static async Task<bool> TryLockAsync(this CaseworkDb db, string name, CancellationToken cancellation)
    {
        if (!db.Database.IsNpgsql())
        {
            return true;
        }

        var number = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        return await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock({number}) AS "Value" """).SingleAsync(cancellation);
    }
}
