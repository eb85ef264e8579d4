using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kevytasiointi.Casework.Data;

/// <summary>
/// The writers of one process take turns before they ask SQLite, which lets one transaction write at a time: its driver would ask again every 150 ms, with a
/// thread asleep meanwhile, and whoever asks at the right moment would be first. Another process is waited for as before, by whoever has the turn.
/// </summary>
internal sealed class SqliteTurns : ISaveChangesInterceptor, IDbTransactionInterceptor, IDbCommandInterceptor
{
    private readonly WriteTurns turns = new();

    public static SqliteTurns Instance { get; } = new();

    /// <summary>Every save begins a transaction, also of one row, so that each comes by the same gate.</summary>
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(SavingChanges(eventData, result));

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (Writes(eventData))
        {
            turns.Take(connection);
        }

        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (Writes(eventData))
        {
            await turns.TakeAsync(connection, cancellationToken);
        }

        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Release(eventData);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Release(eventData);

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Release(eventData);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Release(eventData);

    /// <summary>A statement on its own (a conditional update, a delete) writes too.</summary>
    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null)
        {
            await turns.TakeAsync(eventData.Connection, cancellationToken);
        }

        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        ReleaseStatement(command, eventData.Connection);
        return new(result);
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) => ReleaseStatement(command, eventData.Connection);

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) => ReleaseStatement(command, eventData.Connection);

    /// <summary>The snapshot's level begins without the write lock (<see cref="Snapshot"/>).</summary>
    private static bool Writes(TransactionStartingEventData beginning) => beginning.IsolationLevel != IsolationLevel.ReadUncommitted;

    private Task Release(TransactionEndEventData ended)
    {
        turns.Release(ended.Context!.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    private Task ReleaseStatement(DbCommand command, DbConnection connection)
    {
        if (command.Transaction is null)
        {
            turns.Release(connection);
        }

        return Task.CompletedTask;
    }
}
