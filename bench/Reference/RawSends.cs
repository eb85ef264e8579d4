using System.Collections.Concurrent;
using System.Data;
using Kevytasiointi.Casework.Records;
using Microsoft.Data.Sqlite;
using Npgsql;
using CaseReference = Kevytasiointi.Casework.Records.Reference;

namespace Kevytasiointi.Bench.Reference;

/// <summary>The least that writes what a send writes: prepared statements, one transaction, one flush, and nothing else.</summary>
public abstract class RawSends(string provider, IReadOnlyList<SendModel> model, Guid modelId)
{
    /// <summary>The rows.</summary>
    protected IReadOnlyList<SendModel> Model => model;

    /// <summary>Opens them upon a database.</summary>
    public static RawSends Open(string provider, IReadOnlyList<SendModel> model, Guid modelId, string connection) =>
        provider == "Postgres" ? new OnPostgres(model, modelId, connection) : new OnSqlite(model, modelId, connection);

    /// <summary>Writes the rows for a case and deletes its draft.</summary>
    public abstract Task SendAsync(Guid id);

    /// <summary>The values of one table's statement.</summary>
    protected IEnumerable<object> Values(SendModel rows, Guid id, string reference) => rows.Values(
        SendModel.Key(provider, modelId), SendModel.Key(provider, id), () => SendModel.Key(provider, Ids.New(TimeProvider.System.GetUtcNow())), reference);

    private sealed class OnPostgres(IReadOnlyList<SendModel> model, Guid modelId, string connection) : RawSends("Postgres", model, modelId)
    {
        private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        private readonly ConcurrentBag<NpgsqlBatch> idle = [];

        public override async Task SendAsync(Guid id)
        {
            if (!idle.TryTake(out var batch))
            {
                batch = await PrepareAsync();
            }

            var reference = CaseReference.New();
            for (var table = 0; table < Model.Count; table++)
            {
                var at = 0;
                foreach (var value in Values(Model[table], id, reference))
                {
                    batch.BatchCommands[table].Parameters[at++].Value = value;
                }
            }

            batch.BatchCommands[^1].Parameters[0].Value = id;
            await batch.ExecuteNonQueryAsync(); // without a BEGIN of its own a batch is one transaction
            idle.Add(batch);
        }

        private async Task<NpgsqlBatch> PrepareAsync()
        {
            var batch = new NpgsqlBatch(await source.OpenConnectionAsync());
            foreach (var rows in Model)
            {
                var command = new NpgsqlBatchCommand(rows.Insert(at => "$" + at));
                foreach (var row in rows.Rows)
                {
                    foreach (var (column, value) in rows.Columns.Zip(row))
                    {
                        command.Parameters.Add(Parameter(column, value, rows));
                    }
                }

                batch.BatchCommands.Add(command);
            }

            batch.BatchCommands.Add(new NpgsqlBatchCommand("DELETE FROM \"Drafts\" WHERE \"Id\" = $1") { Parameters = { new NpgsqlParameter { Value = Guid.Empty } } });
            await batch.PrepareAsync();
            return batch;
        }

        private static NpgsqlParameter Parameter(string column, object value, SendModel rows)
        {
            // A null tells no type: another row of the column may, or else the server does.
            var known = value is DBNull ? rows.Rows.Select(row => row[rows.Columns.ToList().IndexOf(column)]).FirstOrDefault(each => each is not DBNull) : value;
            return known is null ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Unknown } : new NpgsqlParameter { Value = known };
        }
    }

    private sealed class OnSqlite : RawSends, IDisposable
    {
        private readonly SemaphoreSlim turn = new(1);
        private readonly SqliteConnection database;
        private readonly List<SqliteCommand> commands = [];
        private readonly SqliteCommand delete;

        public OnSqlite(IReadOnlyList<SendModel> model, Guid modelId, string connection) : base("Sqlite", model, modelId)
        {
            database = new SqliteConnection(connection);
            database.Open();
            using (var pragmas = database.CreateCommand())
            {
                pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
                pragmas.ExecuteNonQuery();
            }

            foreach (var rows in model)
            {
                var command = database.CreateCommand();
                command.CommandText = rows.Insert(at => "@p" + at);
                for (var at = 1; at <= rows.Rows.Count * rows.Columns.Count; at++)
                {
                    command.Parameters.Add(new SqliteParameter("@p" + at, DBNull.Value));
                }

                command.Prepare();
                commands.Add(command);
            }

            delete = database.CreateCommand();
            delete.CommandText = "DELETE FROM \"Drafts\" WHERE \"Id\" = @id";
            delete.Parameters.Add("@id", SqliteType.Text);
            delete.Prepare();
        }

        public void Dispose()
        {
            commands.ForEach(command => command.Dispose());
            delete.Dispose();
            database.Dispose();
            turn.Dispose();
        }

        public override async Task SendAsync(Guid id)
        {
            var reference = CaseReference.New();
            await turn.WaitAsync();
            try
            {
                using var transaction = database.BeginTransaction(IsolationLevel.Serializable);
                foreach (var (command, rows) in commands.Zip(Model))
                {
                    var at = 0;
                    foreach (var value in Values(rows, id, reference))
                    {
                        command.Parameters[at++].Value = value;
                    }

                    command.Transaction = transaction;
                    command.ExecuteNonQuery();
                }

                delete.Parameters[0].Value = SendModel.Key("Sqlite", id);
                delete.Transaction = transaction;
                delete.ExecuteNonQuery();
                transaction.Commit();
            }
            finally
            {
                turn.Release();
            }
        }
    }
}
