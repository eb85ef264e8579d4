using System.Buffers.Binary;
using System.Globalization;
using Kevytasiointi.Bench.Reference;
using Kevytasiointi.Bench.Running;
using Microsoft.Data.Sqlite;

namespace Kevytasiointi.Bench.Measures;

/// <summary>Counts what the database was asked: transactions that wrote, transactions in all, flushes of the log.</summary>
/// <param name="Writing">Transactions that wrote something.</param>
/// <param name="All">All transactions with those that only read; none where the database does not tell.</param>
/// <param name="Flushes">Flushes of the log; none where the database does not tell.</param>
public sealed record Commits(double Writing, double? All, double? Flushes)
{
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(11); // a PostgreSQL backend tells its counts ten seconds after it fell idle

    /// <summary>Counts for what is done between two calls, per time it was done.</summary>
    public static async Task<Commits> PerAsync(World world, int times, Func<Task> work)
    {
        if (world.Provider == "Sqlite")
        {
            return await PerSqliteAsync(world, times, work);
        }

        await Task.Delay(Told);
        var first = Read(world);
        await Task.Delay(Told);
        var idle = Read(world);
        await work();
        await Task.Delay(Told);
        var last = Read(world);
        double Per(int at) => (last[at] - idle[at] - (idle[at] - first[at])) / (double)times;
        return new Commits(Per(0), Per(1), Per(2));
    }

    private static long[] Read(World world)
    {
        using var database = SendModel.Connect(world.Provider, world.Product);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText =
            "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint, (select xact_commit from pg_stat_database where datname = current_database()), (select wal_sync from pg_stat_wal)";
        using var reader = command.ExecuteReader();
        reader.Read();
        return [reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)];
    }

    /// <summary>With an emptied log, each frame that ends a transaction says so in its header: a flush each, by synchronous=FULL.</summary>
    private static async Task<Commits> PerSqliteAsync(World world, int times, Func<Task> work)
    {
        var log = new SqliteConnectionStringBuilder(world.Product).DataSource + "-wal";
        await using (var database = new SqliteConnection(world.Product))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            for (var busy = true; busy;)
            {
                await using var answer = await command.ExecuteReaderAsync();
                await answer.ReadAsync();
                busy = answer.GetInt64(0) != 0; // somebody writes: the log was not emptied
            }
        }

        await work();
        var commits = Frames(log);
        return new Commits(commits / (double)times, null, commits / (double)times);
    }

    private static int Frames(string log)
    {
        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var page = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8));
        var salt = bytes.AsSpan(16, 8).ToArray();
        var commits = 0;
        for (var at = 32; at + 24 + page <= bytes.Length && bytes.AsSpan(at + 8, 8).SequenceEqual(salt); at += 24 + page)
        {
            commits += BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 4)) != 0 ? 1 : 0;
        }

        return commits;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Writing:0.0} writing transactions, {(Flushes is { } flushes ? $"{flushes:0.0}" : "–")} flushes of the log{(All is { } all ? $", {all:0.0} transactions with those that only read" : "")}");
}
