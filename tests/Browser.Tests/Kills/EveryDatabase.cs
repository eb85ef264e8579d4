using Npgsql;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Kills;

/// <summary>The databases a running service is tried on: SQLite always, PostgreSQL where <c>KEVYTASIOINTI_TEST_POSTGRES</c> names a server on which databases may be made.</summary>
public sealed class EveryDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("KEVYTASIOINTI_TEST_POSTGRES");

    private readonly string? name;

    private EveryDatabase(string? name, IReadOnlyDictionary<string, string> settings) => (this.name, Settings) = (name, settings);

    /// <summary>The names, as data of a theory.</summary>
    public static TheoryData<string> Names => Server is null ? ["Sqlite"] : ["Sqlite", "Postgres"];

    /// <summary>What tells the service to use it.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>A new, empty database.</summary>
    public static async Task<EveryDatabase> NewAsync(string provider)
    {
        if (provider == "Sqlite")
        {
            return new(null, new Dictionary<string, string>());
        }

        var name = $"killed_{Environment.ProcessId}";
        await RunAsync($"CREATE DATABASE {name}");
        return new(name, new Dictionary<string, string>
        {
            ["Kevytasiointi__Database__Provider"] = provider,
            ["Kevytasiointi__Database__ConnectionString"] = new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString,
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await (name is null ? Task.CompletedTask : RunAsync($"DROP DATABASE {name} WITH (FORCE)"));

    private static async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
