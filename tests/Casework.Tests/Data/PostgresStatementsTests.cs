using Kevytasiointi.Casework.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Data;

/// <summary>Statements are planned once a connection, unless the operator says otherwise.</summary>
public sealed class PostgresStatementsTests
{
    [Theory]
    [InlineData("Host=h;Database=d", 100)]
    [InlineData("Host=h;Database=d;Max Auto Prepare=0", 0)]
    [InlineData("Host=h;Database=d;MaxAutoPrepare=7", 7)]
    public void Statements_are_prepared_unless_the_operator_says_otherwise(string connectionString, int expected)
    {
        var options = new DbContextOptionsBuilder<CaseworkDb>();
        Database.Configure(options, new DatabaseSettings { Provider = "Postgres", ConnectionString = connectionString });
        using var db = new CaseworkDb(options.Options);
        Assert.Equal(expected, new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).MaxAutoPrepare);
    }
}
