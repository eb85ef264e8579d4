using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;

namespace Kevytasiointi.Casework.Data;

/// <summary>Who may write to which SQLite file now: one connection of this process a file, in the order they asked.</summary>
internal sealed class WriteTurns
{
    /// <summary>Whoever has waited so long asks the database without a turn, which then says that it is locked: nothing waits for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> files = new();
    private readonly ConcurrentDictionary<DbConnection, SemaphoreSlim> holders = new();

    /// <summary>Waits for a turn. A connection that has it already goes on.</summary>
    public void Take(DbConnection connection)
    {
        if (!holders.ContainsKey(connection) && FileOf(connection) is var file && file.Wait(Patience))
        {
            Hold(connection, file);
        }
    }

    /// <summary>Waits for a turn without holding up a thread.</summary>
    public async Task TakeAsync(DbConnection connection, CancellationToken cancellation)
    {
        if (!holders.ContainsKey(connection) && FileOf(connection) is var file && await file.WaitAsync(Patience, cancellation))
        {
            Hold(connection, file);
        }
    }

    /// <summary>Lets the next one write; nothing happens when the connection has no turn.</summary>
    public void Release(DbConnection connection)
    {
        if (holders.TryRemove(connection, out var file))
        {
            connection.StateChange -= ReleaseClosed;
            file.Release();
        }
    }

    private SemaphoreSlim FileOf(DbConnection connection) => files.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1));

    private void Hold(DbConnection connection, SemaphoreSlim file)
    {
        holders[connection] = file;
        connection.StateChange += ReleaseClosed;
    }

    /// <summary>However a unit of work ended, forgotten transactions and faults too, with its connection its turn is over.</summary>
    private void ReleaseClosed(object connection, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Closed)
        {
            Release((DbConnection)connection);
        }
    }
}
