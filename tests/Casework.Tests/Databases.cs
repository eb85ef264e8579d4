using System.Reflection;
using Kevytasiointi.Casework.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Kevytasiointi.Casework.Tests;

/// <summary>A kind of database the service runs on.</summary>
public enum Provider
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    Postgres,
}

/// <summary>
/// Runs a theory of one <see cref="Provider"/> on every database there is: SQLite always, PostgreSQL where <c>KEVYTASIOINTI_TEST_POSTGRES</c> names a
/// server on which databases may be made (<c>./test</c> starts one). Begin with <c>await using var database = await TestDatabase.NewAsync(provider);</c>.
/// </summary>
public sealed class EveryDatabaseAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        List<ITheoryDataRow> rows = [new TheoryDataRow<Provider>(Provider.Sqlite)];
        if (TestDatabase.Server is not null)
        {
            rows.Add(new TheoryDataRow<Provider>(Provider.Postgres).WithTrait("Needs", "Postgres"));
        }

        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(rows);
    }

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>A database of one test, empty but for its tables, with a folder beside it; both go with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly DbContextOptions<CaseworkDb> options;

    private TestDatabase(Provider provider, string folder, string connectionString)
    {
        Provider = provider;
        Folder = folder;
        Settings = new DatabaseSettings { Provider = provider.ToString(), ConnectionString = connectionString };
        var builder = new DbContextOptionsBuilder<CaseworkDb>();
        Database.Configure(builder, Settings);
        options = builder.Options;
    }

    /// <summary>The kind.</summary>
    public Provider Provider { get; }

    /// <summary>A folder of the test's own, for its keys and files.</summary>
    public string Folder { get; }

    /// <summary>How the service would be told of it.</summary>
    public DatabaseSettings Settings { get; }

    /// <summary>Connection string of the server, or null where there is none.</summary>
    internal static string? Server => Environment.GetEnvironmentVariable("KEVYTASIOINTI_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <summary>A new database of a kind.</summary>
    public static async Task<TestDatabase> NewAsync(Provider provider)
    {
        var folder = Directory.CreateTempSubdirectory("kevytasiointi-test-").FullName;
        if (provider == Provider.Sqlite)
        {
            var file = Path.Combine(folder, "test.db");
            File.Copy(await SqliteTemplate.Value, file);
            return new TestDatabase(provider, folder, $"Data Source={file}");
        }

        var name = NewName();
        await OnServerAsync($"create database {name} template {await PostgresTemplate.Value}");
        return new TestDatabase(provider, folder, On(name));
    }

    /// <summary>A unit of work on it, as each request has one.</summary>
    public CaseworkDb Open() => new(options);

    /// <summary>Runs SQL past the service, as somebody with the database in their hands would. Names of tables and columns in double quotes.</summary>
    public async Task<int> TamperAsync(FormattableString sql)
    {
        await using var db = Open();
        return await db.Database.ExecuteSqlAsync(sql);
    }

    /// <summary>As above, with SQL put together; {0}, {1} … are the values.</summary>
    public async Task<int> TamperRawAsync(string sql, params object[] values)
    {
        await using var db = Open();
        return await db.Database.ExecuteSqlRawAsync(sql, values);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (var db = Open())
        {
            switch (db.Database.GetDbConnection())
            {
                case SqliteConnection file:
                    SqliteConnection.ClearPool(file);
                    break;
                case NpgsqlConnection server:
                    NpgsqlConnection.ClearPool(server);
                    await OnServerAsync($"drop database {server.Database} with (force)");
                    break;
            }
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kevytasiointi-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "template.db");
        await MakeTablesAsync(new TestDatabase(Provider.Sqlite, folder, $"Data Source={file};Pooling=False"));
        return file;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = NewName();
        await OnServerAsync($"create database {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServerAsync($"drop database {name} with (force)").Wait(TimeSpan.FromSeconds(5));
        await MakeTablesAsync(new TestDatabase(Provider.Postgres, "", On(name) + ";Pooling=False")); // a database in use is no template
        return name;
    }

    private static async Task MakeTablesAsync(TestDatabase template)
    {
        await using var db = template.Open();
        await db.Database.EnsureCreatedAsync();
        if (template.Provider == Provider.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)"); // the copied file must hold everything
        }
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string NewName() => "test_" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));

    private static string On(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();
}
