using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kevytasiointi.Casework.Data;

/// <summary>The one place that knows which database is underneath.</summary>
public static class Database
{
    /// <summary>Sets a context up for the database of the settings.</summary>
    public static void Configure(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        if (settings.Provider == "Postgres")
        {
            options.UseNpgsql(Postgres(settings.ConnectionString), postgres => postgres.MigrationsAssembly("Kevytasiointi.Migrations.Postgres"));
        }
        else
        {
            options.UseSqlite(settings.ConnectionString, sqlite => sqlite.MigrationsAssembly("Kevytasiointi.Migrations.Sqlite"));
            options.AddInterceptors(SqliteDurability.Instance, SqliteTurns.Instance);
        }
    }

    /// <summary>Whether a fault says that a row with this key stands already: somebody else was first.</summary>
    public static bool IsDuplicate(DbUpdateException fault) => fault.InnerException switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqliteException sqlite => sqlite.SqliteErrorCode == 19 && sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        _ => false,
    };

    /// <summary>Whether a fault says that the database cannot take the change now (locked, full, away, or a lost race), though it may later.</summary>
    public static bool IsPassing(Exception fault) => (fault is DbUpdateException { InnerException: { } inner } ? inner : fault) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 10 or 13, // BUSY, LOCKED, IOERR, FULL
        NpgsqlException postgres => postgres.IsTransient || postgres is PostgresException { SqlState: "53100" or "40001" or "40P01" },
        IOException => true,
        _ => false,
    };

    /// <summary>
    /// A question that is asked again and again is planned once a connection: planning the joins of a send costs the server more than answering them.
    /// Behind a pooler that gives each transaction another connection the operator sets it to 0.
    /// </summary>
    private static string Postgres(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ShouldSerialize("Max Auto Prepare"))
        {
            builder.MaxAutoPrepare = 100;
        }

        return builder.ToString();
    }
}
