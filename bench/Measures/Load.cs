using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Kevytasiointi.Bench.Running;

namespace Kevytasiointi.Bench.Measures;

/// <summary>What a run of requests gave.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Median">Milliseconds that half of them took at most.</param>
/// <param name="Late">Milliseconds that 99 of 100 took at most.</param>
/// <param name="Processor">Milliseconds of processor time of the server's process a request; a database server's are not in it.</param>
public sealed record LoadResult(double PerSecond, double Median, double Late, double Processor);

/// <summary>Sends requests over so many connections, each beginning the next when its last is answered.</summary>
public static class Load
{
    /// <summary>Runs them all.</summary>
    /// <exception cref="InvalidOperationException">One was answered otherwise than hoped.</exception>
    public static async Task<LoadResult> RunAsync(ServerProcess server, int connections, IEnumerable<Func<HttpRequestMessage>> requests, HttpStatusCode hoped)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => client.GetAsync(new Uri("/nothing-here", UriKind.Relative)))); // opens the connections
        var waiting = new ConcurrentQueue<Func<HttpRequestMessage>>(requests);
        var count = waiting.Count;
        var times = new ConcurrentBag<double>();
        var processor = server.Processor;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (waiting.TryDequeue(out var make))
            {
                var begun = Stopwatch.GetTimestamp();
                using var request = make();
                using var answer = await client.SendAsync(request);
                await answer.Content.CopyToAsync(Stream.Null);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if (answer.StatusCode != hoped)
                {
                    throw new InvalidOperationException($"{request.RequestUri} gave {answer.StatusCode}, not {hoped}. The server logged:\n{server.Log}");
                }

                if (answer.Headers.Location?.ToString() is { } location && !location.Contains("/kuittaus", StringComparison.Ordinal) && !location.Contains("/lahettaja", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{request.RequestUri} led to {location}.");
                }
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        var sorted = times.Order().ToList();
        return new LoadResult(count / seconds, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)], (server.Processor - processor).TotalMilliseconds / count);
    }
}
