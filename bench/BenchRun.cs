using System.Globalization;
using System.Net;
using Kevytasiointi.Bench.Measures;
using Kevytasiointi.Bench.Reference;
using Kevytasiointi.Bench.Running;

namespace Kevytasiointi.Bench;

/// <summary>The whole bench, one database after the other; prints Markdown. Ratios are the claim; absolute figures tell of this machine at this hour.</summary>
/// <param name="postgres">A server of PostgreSQL, or none.</param>
/// <param name="only">What to measure of <c>sqlite postgres sends pages attachments view</c>; everything when empty.</param>
public sealed class BenchRun(string? postgres, IReadOnlyList<string> only)
{
    private const int Counted = 10;
    private static readonly (int Connections, int Sends)[] Sizes = [(1, 30), (16, 96), (64, 128)];

    private IReadOnlyList<Guid> drafts = [];
    private int used;

    /// <summary>Runs it.</summary>
    public async Task ExecuteAsync()
    {
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ');
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, load of the machine before: {load[0]} / {load[1]} / {load[2]} (1, 5, 15 min)"));
        foreach (var provider in new[] { "Sqlite", "Postgres" }.Where(each => (each == "Sqlite" || postgres is not null) && IsAsked(each, "Sqlite", "Postgres")))
        {
            using var world = new World(provider, postgres);
            await world.CreateAsync();
            await RunAsync(world);
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
            (drafts, used) = (await Drafts.PrepareAsync(world, 2800), 0);
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
            await SendAsync(service, 4, 40);
            await SendAsync(reference, 4, 40);
            foreach (var (connections, sends) in IsAsked("sends") ? Sizes : [])
            {
                Console.WriteLine(await Rounds.CompareAsync($"send, {connections} connections", () => SendAsync(service, connections, sends), () => SendAsync(reference, connections, 2 * sends)));
            }

            await PagesAsync(world, service, reference, customer);
            Console.WriteLine($"\nMemory of the service after load: {service.ResidentMb:0} MB (most {service.PeakMb:0} MB); of the reference {reference.ResidentMb:0} MB.");
        }

        Task<LoadResult> SendAsync(ServerProcess to, int connections, int count) =>
            Load.RunAsync(to, connections, Take(count).Select(draft => Requests.Send(draft, customer, form)), HttpStatusCode.SeeOther);
    }

    private async Task PagesAsync(World world, ServerProcess service, ServerProcess reference, Person customer)
    {
        var draft = Take(1)[0];
        var official = await Person.SignInAsync(service.Address, "official", "sanna-heikkila");
        var page = $"/fi/omat/luonnos/{draft}/lahettaja";
        async Task<LoadResult> GetAsync(ServerProcess to, string path, Person? person, int count) =>
            await Load.RunAsync(to, 4, Enumerable.Repeat(Requests.Get(path, person), count), HttpStatusCode.OK);

        if (IsAsked("pages"))
        {
        await GetAsync(service, page, customer, 40);
        await GetAsync(service, "/fi/viranomainen/asiat", official, 40);
        await GetAsync(reference, "/page", null, 100);
        Console.WriteLine(await Rounds.CompareAsync("form page, against \"hello\"", () => GetAsync(service, page, customer, 80), () => GetAsync(reference, "/hello", null, 800)));
        Console.WriteLine(await Rounds.CompareAsync("form page, against 30 kB from memory", () => GetAsync(service, page, customer, 80), () => GetAsync(reference, "/page", null, 800)));
        Console.WriteLine(await Rounds.CompareAsync("desk list, against \"hello\"", () => GetAsync(service, "/fi/viranomainen/asiat", official, 80), () => GetAsync(reference, "/hello", null, 800)));
        Console.WriteLine(await Rounds.CompareAsync("desk list, against 30 kB from memory", () => GetAsync(service, "/fi/viranomainen/asiat", official, 80), () => GetAsync(reference, "/page", null, 800)));

        }

        var fields = await customer.OpenFormAsync(service.Address, $"/fi/omat/luonnos/{draft}/liitteet");
        Task<LoadResult> AttachAsync(ServerProcess to, int connections, int count) =>
            Load.RunAsync(to, connections, Take(count).Select(each => Requests.Attach(each, customer, fields)), HttpStatusCode.SeeOther);
        foreach (var connections in IsAsked("attachments") ? new[] { 1, 4 } : [])
        {
            Console.WriteLine(await Rounds.CompareAsync($"1 MB attachment with its save, {connections} connections", () => AttachAsync(service, connections, 16), () => AttachAsync(reference, connections, 32)));
        }

        if (world.Provider == "Sqlite" && IsAsked("view"))
        {
            Console.WriteLine("\n| first view | requests | plain | gzip (could be) | sent to a browser that takes gzip |\n|---|---|---|---|---|");
            Console.WriteLine(await FirstView.MeasureAsync("procedure's start page", service.Address, "/fi/asioi/mallilan-kaupunki/hakemus-tai-ilmoitus", null));
            Console.WriteLine(await FirstView.MeasureAsync("page of the form", service.Address, page, customer));
        }
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
        var others = kind.Length > 0 ? kind : ["sends", "pages", "attachments", "view"];
        return only.Contains(part, StringComparer.OrdinalIgnoreCase) || !others.Any(each => only.Contains(each, StringComparer.OrdinalIgnoreCase));
    }

    private List<Guid> Take(int count)
    {
        var taken = drafts.Skip(used).Take(count).ToList();
        used += count;
        return taken.Count == count ? taken : throw new InvalidOperationException("More drafts are used than were prepared.");
    }
}
