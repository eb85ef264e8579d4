using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Leases;
using Kevytasiointi.Casework.Records.Leases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Data;

public sealed class SqliteTurnsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writers_of_one_process_wait_without_a_thread_and_write_in_the_order_they_came()
    {
        await using var database = await TestDatabase.NewAsync(Provider.Sqlite);
        await using var first = database.Open();
        await using var writing = await first.Database.BeginTransactionAsync(Stop);
        var others = Enumerable.Range(1, 12).Select(number => SaveAsync(database, number)).ToList();
        Assert.DoesNotContain(others, saving => saving.IsCompleted);

        await writing.CommitAsync(Stop);
        await Task.WhenAll(others).WaitAsync(TimeSpan.FromSeconds(15), Stop);
        Assert.Equal(Enumerable.Range(1, 12).Select(Name), await NamesAsync(database));
    }

    [Fact]
    public async Task Turn_of_a_transaction_that_was_given_up_goes_to_the_next()
    {
        await using var database = await TestDatabase.NewAsync(Provider.Sqlite);
        await using var first = database.Open();
        var given = await first.Database.BeginTransactionAsync(Stop);
        var next = SaveAsync(database, 1);
        await given.DisposeAsync();
        await next.WaitAsync(TimeSpan.FromSeconds(15), Stop);
        Assert.Equal([Name(1)], await NamesAsync(database));
    }

    [Fact]
    public async Task Turn_of_a_unit_of_work_that_held_its_connection_and_gave_up_goes_to_the_next()
    {
        await using var database = await TestDatabase.NewAsync(Provider.Sqlite);
        Task next;
        await using (var first = database.Open())
        {
            await first.Database.OpenConnectionAsync(Stop);
            await using var given = await first.Database.BeginTransactionAsync(Stop);
            next = SaveAsync(database, 1);
        }

        await next.WaitAsync(TimeSpan.FromSeconds(15), Stop);
    }

    [Fact]
    public async Task Statement_on_its_own_takes_its_turn_and_gives_it_on_though_it_fails()
    {
        await using var database = await TestDatabase.NewAsync(Provider.Sqlite);
        await using var first = database.Open();
        await using var writing = await first.Database.BeginTransactionAsync(Stop);
        await using var second = database.Open();
        var taking = new WorkLeases(second, TimeProvider.System).TryTakeAsync("work", "owner", TimeSpan.FromMinutes(1), Stop);
        Assert.False(taking.IsCompleted);
        await writing.CommitAsync(Stop);
        Assert.True(await taking.WaitAsync(TimeSpan.FromSeconds(15), Stop));

        await Assert.ThrowsAsync<SqliteException>(() => second.Database.ExecuteSqlAsync($"""INSERT INTO "Nothing" VALUES (1)""", Stop));
        await SaveAsync(database, 1).WaitAsync(TimeSpan.FromSeconds(15), Stop);
    }

    [Fact]
    public async Task Reading_waits_for_no_turn()
    {
        await using var database = await TestDatabase.NewAsync(Provider.Sqlite);
        await using var first = database.Open();
        await using var writing = await first.Database.BeginTransactionAsync(Stop);
        await using var second = database.Open();
        await using var moment = await second.BeginSnapshotAsync(Stop);
        Assert.Equal(0, await second.Leases.CountAsync(Stop));
    }

    [Fact]
    [Trait("Requirement", "R-030")]
    public async Task Every_unit_of_work_writes_to_a_flushed_log_whichever_connection_the_pool_gives()
    {
        await using var database = await TestDatabase.NewAsync(Provider.Sqlite);
        for (var time = 0; time < 3; time++)
        {
            await using var one = database.Open();
            await using var two = database.Open();
            foreach (var db in new[] { one, two })
            {
                await db.Database.OpenConnectionAsync(Stop);
                Assert.Equal(("wal", "2", "1"), (await AskAsync(db, "journal_mode"), await AskAsync(db, "synchronous"), await AskAsync(db, "foreign_keys")));
            }
        }
    }

    private static async Task<string> AskAsync(CaseworkDb db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + pragma;
        return (await command.ExecuteScalarAsync(Stop))!.ToString()!;
    }

    private static string Name(int number) => $"work-{number:00}";

    private static async Task SaveAsync(TestDatabase database, int number)
    {
        await using var db = database.Open();
        db.Leases.Add(new Lease { Name = Name(number), Owner = "owner", Until = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<List<string>> NamesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Database.SqlQuery<string>($"""SELECT "Name" AS "Value" FROM "Leases" ORDER BY rowid""").ToListAsync(Stop);
    }
}
