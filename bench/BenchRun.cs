using System.Globalization;
using System.Net;
using Kevytasiointi.Bench.Measures;
using Kevytasiointi.Bench.Reference;
using Kevytasiointi.Bench.Running;

namespace Kevytasiointi.Bench;

/// <summary>The whole bench, one database after the other; prints Markdown. Ratios are the claim; absolute figures tell of this machine at this hour.</summary>
/// <param name="postgres">A server of PostgreSQL, or none.</param>
/// <param name="only">What to measure of <c>sqlite postgres sends pages attachments view catalogue</c>; everything when empty.</param>
public sealed class BenchRun(string? postgres, IReadOnlyList<string> only)
{
    private const int Counted = 10;

    /// <summary>
    /// So often each side is asked before it is measured: the runtime compiles what is called often a second time, by what it saw. A fresh process is
    /// measured by its start, not here; the service has more code to be compiled than the reference, so a short warm-up would tell of the compiler.
    /// </summary>
    private const int WarmUp = 800;

    private static readonly string[] Filing = ["sends", "pages", "attachments", "view"];

    private static readonly (int Connections, int Sends)[] Sizes = [(1, 150), (16, 400), (64, 640)];

    private IReadOnlyList<Guid> drafts = [];
    private int used;

    /// <summary>Runs it.</summary>
    public async Task ExecuteAsync()
    {
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ');
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, load of the machine before: {load[0]} / {load[1]} / {load[2]} (1, 5, 15 min)"));
        foreach (var provider in new[] { "Sqlite", "Postgres" }.Where(each => (each == "Sqlite" || postgres is not null) && IsAsked(each, "Sqlite", "Postgres")))
        {
            if (Array.Exists(Filing, part => IsAsked(part)))
            {
                using var world = new World(provider, postgres);
                await world.CreateAsync();
                await RunAsync(world);
            }

            if (IsAsked("catalogue"))
            {
                using var world = new World(provider, postgres, "_catalogue");
                await world.CreateAsync();
                await new CatalogueRun(world).ExecuteAsync();
            }
        }
    }

    private async Task RunAsync(World world)
    {
        using var mail = new SilentMail();
        Person customer;
        IReadOnlyDictionary<string, string> form;
        Guid model;
        Console.WriteLine($"\n## {world.Provider}\n");
        await using (var service = await world.StartServiceAsync(mail.Port))
        {
            Console.WriteLine($"First start with an empty database: {service.Started.TotalSeconds:0.0} s.");
            customer = await Person.SignInAsync(service.Address, "customer", "aino-korpela");
            (drafts, used) = (await Drafts.PrepareAsync(world, 10_000), 0);
            form = await customer.OpenFormAsync(service.Address, $"/fi/omat/luonnos/{drafts[0]}/tarkistus");
            model = drafts[0];
            await SendAsync(service, 1, 1);
            await TellModelAsync(world, model);
            Console.WriteLine($"One send: {await Commits.PerAsync(world, Counted, () => SendAsync(service, 1, Counted))}.");
        }

        await world.CopyAsync();
        await using (var service = await world.StartServiceAsync(mail.Port))
        await using (var reference = await world.StartReferenceAsync(model))
        {
            await TellStartAsync(service, reference);
            Console.WriteLine("\n| what | time ÷ reference | range | processor ÷ reference | range | service: per s · p50 / p99 · processor ms | reference: the same |\n|---|---|---|---|---|---|---|");
            await SendAsync(service, 4, WarmUp);
            await SendAsync(reference, 4, WarmUp);
            foreach (var (connections, sends) in IsAsked("sends") ? Sizes : [])
            {
                Console.WriteLine(await Rounds.CompareAsync($"send, {connections} connections", () => SendAsync(service, connections, sends), () => SendAsync(reference, connections, sends)));
            }

            await new PageRun(service, reference, customer, Take, part => IsAsked(part)).ExecuteAsync(world.Provider);
            Console.WriteLine($"\nMemory of the service after load: {service.ResidentMb:0} MB (most {service.PeakMb:0} MB); of the reference {reference.ResidentMb:0} MB.");
        }

        Task<LoadResult> SendAsync(ServerProcess to, int connections, int count) =>
            Load.RunAsync(to, connections, Take(count).Select(draft => Requests.Send(draft, customer, form)), HttpStatusCode.SeeOther);
    }

    private static async Task TellStartAsync(ServerProcess service, ServerProcess reference)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        await client.GetStringAsync(new Uri("/fi", UriKind.Relative));
        var first = System.Diagnostics.Stopwatch.GetElapsedTime(begun);
        await Task.Delay(TimeSpan.FromSeconds(2));
        Console.WriteLine(
            $"Start to ready: {service.Started.TotalSeconds:0.0} s, and {first.TotalSeconds:0.0} s more to the first page; the reference {reference.Started.TotalSeconds:0.0} s. Memory idle: {service.ResidentMb:0} MB; the reference {reference.ResidentMb:0} MB.");
    }

    private static Task TellModelAsync(World world, Guid model)
    {
        var tables = SendModel.Read(world.Provider, world.Product, model);
        Console.WriteLine($"A send writes {tables.Sum(table => table.Rows.Count)} rows, {tables.Sum(table => table.Bytes)} bytes: " + string.Join(", ", tables.Select(table => $"{table.Table} {table.Rows.Count} ({table.Bytes} B)")) + "; and deletes the draft.");
        return Task.CompletedTask;
    }

    /// <summary>Whether a part is asked for: it is named, or none of its kind is.</summary>
    private bool IsAsked(string part, params string[] kind)
    {
        var others = kind.Length > 0 ? kind : [.. Filing, "catalogue"];
        return only.Contains(part, StringComparer.OrdinalIgnoreCase) || !others.Any(each => only.Contains(each, StringComparer.OrdinalIgnoreCase));
    }

    private List<Guid> Take(int count)
    {
        var taken = drafts.Skip(used).Take(count).ToList();
        used += count;
        return taken.Count == count ? taken : throw new InvalidOperationException("More drafts are used than were prepared.");
    }
}
