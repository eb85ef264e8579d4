using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kevytasiointi.Bench.Measures;
using Kevytasiointi.Bench.Running;

namespace Kevytasiointi.Bench;

/// <summary>The catalogue of the whole country (<see cref="Universe"/>): its page, filters and search, beside bare Kestrel with the same bytes from memory.</summary>
public sealed class CatalogueRun(World world)
{
    private const int Connections = 4;
    private const int WarmUp = 400;
    private const int Counted = 400;
    private const string Catalogue = "/fi/asioinnit";

    private static readonly string Repository = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));

    /// <summary>Runs it.</summary>
    public async Task ExecuteAsync()
    {
        Console.WriteLine($"\n## Catalogue, {world.Provider}\n");
        await (await world.StartServiceAsync(null)).DisposeAsync(); // makes the database
        var offers = await Universe.AddAsync(world, Path.Combine(Repository, "procedures"));
        await using var service = await world.StartServiceAsync(null);
        await using var reference = await world.StartKeptAnswersAsync();
        using var client = new HttpClient { BaseAddress = service.Address };
        await TellFirstAsync(client, service, offers);
        Console.WriteLine("\n| what | time ÷ reference | range | processor ÷ reference | range | service: per s · p50 / p99 · processor ms | reference: the same |\n|---|---|---|---|---|---|---|");
        var queries = File.ReadLines(Path.Combine(Repository, "tests/Casework.Tests/Catalogue/search-queries.tsv")).Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => Uri.EscapeDataString(line.Split('\t')[0])).ToList();
        await CompareAsync(client, service, reference, "front page", ["/fi"]);
        await CompareAsync(client, service, reference, "catalogue page", [Catalogue]);
        await CompareAsync(client, service, reference, "filter: municipality", [.. Universe.Codes.Select(code => $"{Catalogue}?kunta={code}")]);
        await CompareAsync(client, service, reference, "filter: municipality and theme", [.. Universe.Codes.Select(code => $"{Catalogue}?kunta={code}&teema=events")]);
        await CompareAsync(client, service, reference, "filter: one procedure, all its authorities", [$"{Catalogue}?asiointi=valmis.koe1"]);
        await CompareAsync(client, service, reference, "search", [.. queries.Select(query => $"{Catalogue}?q={query}")]);
        await CompareAsync(client, service, reference, "search in a municipality", [.. queries.Select((query, at) => $"{Catalogue}?q={query}&kunta={Universe.Codes[at]}")]);
        await CompareAsync(client, service, reference, "data (JSON) of a municipality", [.. Universe.Codes.Select(code => $"{Catalogue}.json?kunta={code}")]);
        await TellDataAsync(client, "json");
        await TellDataAsync(client, "csv");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory of the service after load: {service.ResidentMb:0} MB (most {service.PeakMb:0} MB); of the reference {reference.ResidentMb:0} MB."));
    }

    private static async Task TellFirstAsync(HttpClient client, ServerProcess service, int offers)
    {
        var begun = Stopwatch.GetTimestamp();
        var page = await client.GetByteArrayAsync(new Uri(Catalogue, UriKind.Relative));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{offers} offers. Start to ready, which reads them all, {service.Started.TotalSeconds:0.0} s; the first catalogue page {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s more ({page.Length / 1000.0:0} kB). Memory {service.ResidentMb:0} MB."));
    }

    private static async Task TellDataAsync(HttpClient client, string format)
    {
        var begun = Stopwatch.GetTimestamp();
        var data = await client.GetByteArrayAsync(new Uri($"{Catalogue}.{format}", UriKind.Relative));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nAll offers as {format}: {data.Length / 1e6:0.0} MB in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.00} s."));
    }

    private static async Task CompareAsync(HttpClient client, ServerProcess service, ServerProcess reference, string what, IReadOnlyList<string> addresses)
    {
        var bytes = 0L;
        using (var keeper = new HttpClient { BaseAddress = reference.Address })
        {
            foreach (var address in addresses)
            {
                var answer = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
                bytes += answer.Length;
                using var content = new ByteArrayContent(answer);
                using var put = await keeper.PutAsync(new Uri(address, UriKind.Relative), content);
                put.EnsureSuccessStatusCode();
            }
        }

        Task<LoadResult> AskAsync(ServerProcess server, int count) =>
            Load.RunAsync(server, Connections, Enumerable.Range(0, count).Select(at => Requests.Get(addresses[at % addresses.Count])), HttpStatusCode.OK);

        await AskAsync(service, WarmUp);
        await AskAsync(reference, WarmUp);
        Console.WriteLine(await Rounds.CompareAsync(string.Create(CultureInfo.InvariantCulture, $"{what} ({bytes / 1000.0 / addresses.Count:0} kB)"), () => AskAsync(service, Counted), () => AskAsync(reference, 4 * Counted)));
    }
}
