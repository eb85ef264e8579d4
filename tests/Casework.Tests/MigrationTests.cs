using Kevytasiointi.Casework.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests;

public sealed class MigrationTests
{
    [Theory]
    [InlineData("Sqlite", "Data Source=:memory:")]
    [InlineData("Postgres", "Host=nowhere")]
    public void Every_change_of_the_model_has_a_migration(string provider, string connection)
    {
        var options = new DbContextOptionsBuilder<CaseworkDb>();
        Database.Configure(options, new DatabaseSettings { Provider = provider, ConnectionString = connection });
        using var db = new CaseworkDb(options.Options);

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: run scripts/migration NAME.");
    }
}
