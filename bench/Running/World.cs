using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kevytasiointi.Bench.Running;

/// <summary>One database with the service upon it: folders, settings, a copy for the reference. Gone with it.</summary>
/// <param name="provider"><c>Sqlite</c> or <c>Postgres</c>.</param>
/// <param name="server">A server of PostgreSQL, or none.</param>
/// <param name="purpose">Keeps apart the databases of one run.</param>
public sealed class World(string provider, string? server, string purpose = "") : IDisposable
{
    private readonly string name = "bench_" + Environment.ProcessId + purpose;

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider => provider;

    /// <summary>The folder of data and keys.</summary>
    public string Home { get; } = Directory.CreateTempSubdirectory("kevytasiointi-bench-").FullName;

    /// <summary>The service's database.</summary>
    public string Product => provider == "Sqlite" ? $"Data Source={Path.Combine(Home, "data", "kevytasiointi.db")}" : On(name);

    /// <summary>The reference's database.</summary>
    public string Raw => provider == "Sqlite" ? $"Data Source={Path.Combine(Home, "raw.db")}" : On(name + "_raw");

    /// <summary>Makes an empty database where the server wants one.</summary>
    public async Task CreateAsync()
    {
        Directory.CreateDirectory(Path.Combine(Home, "data"));
        if (provider == "Postgres")
        {
            await OnServerAsync($"create database {name}");
        }
    }

    /// <summary>Copies the service's database, which nobody uses now, for the reference.</summary>
    public async Task CopyAsync()
    {
        if (provider == "Postgres")
        {
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"create database {name}_raw template {name}");
            return;
        }

        await using var from = new SqliteConnection(Product);
        await using var to = new SqliteConnection(Raw);
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
    }

    /// <summary>Starts the service upon it.</summary>
    /// <param name="mailPort">The port of a mail server that holds mail up, or none: the demo's own takes it.</param>
    public Task<ServerProcess> StartServiceAsync(int? mailPort)
    {
        var web = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../src/Web"));
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Staging", // as in production, but the demo's people may sign in
            ["Kevytasiointi__Demo"] = "true",
            ["Kevytasiointi__Scanner"] = "None",
            ["Kevytasiointi__PublicUrl"] = "http://localhost:5080",
            ["Kevytasiointi__DataFolder"] = Path.Combine(Home, "data"),
            ["Kevytasiointi__KeyFolder"] = Path.Combine(Home, "keys"),
            ["Kevytasiointi__Database__Provider"] = provider,
        };
        if (provider == "Postgres")
        {
            settings["ConnectionStrings__Kevytasiointi"] = Product;
        }

        if (mailPort is { } port)
        {
            settings["Kevytasiointi__Mail__Host"] = "127.0.0.1";
            settings["Kevytasiointi__Mail__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
            settings["Kevytasiointi__Mail__Security"] = "None";
            settings["Kevytasiointi__Mail__From"] = "asiointi@kevytasiointi.example";
        }

        return ServerProcess.StartAsync(web, [Path.Combine(web, "bin/Release/net10.0/Kevytasiointi.Web.dll")], "/health/ready", settings);
    }

    /// <summary>Starts the reference, which writes what a send of this case wrote.</summary>
    public Task<ServerProcess> StartReferenceAsync(Guid model) =>
        ServerProcess.StartAsync(Home, [typeof(World).Assembly.Location, "reference", provider, Product, Raw, model.ToString(), Home], "/hello", new Dictionary<string, string>());

    /// <summary>Starts the reference that answers from memory.</summary>
    public Task<ServerProcess> StartKeptAnswersAsync() => ServerProcess.StartAsync(Home, [typeof(World).Assembly.Location, "kept-answers"], "/hello", new Dictionary<string, string>());

    /// <inheritdoc/>
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(Home, recursive: true);
    }

    private string On(string database) => new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 80 }.ToString();

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
