using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests;

public sealed class SqliteDurabilityTests
{
    [Fact]
    public async Task Every_connection_writes_ahead_and_flushes_each_commit()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.NewAsync(Provider.Sqlite);
        for (var connection = 0; connection < 2; connection++)
        {
            await using var db = database.Open();
            Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(stop));
            Assert.Equal(2, await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(stop)); // FULL
        }
    }
}
