using System.IO.Compression;
using System.Text.RegularExpressions;
using Kevytasiointi.Bench.Running;

namespace Kevytasiointi.Bench.Measures;

/// <summary>What a browser that has seen nothing yet fetches to show a page: the page, and the styles, scripts, fonts and icon it names.</summary>
public static partial class FirstView
{
    /// <summary>The line of the table.</summary>
    public static async Task<string> MeasureAsync(string what, Uri service, string path, Person? person)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = service };
        var page = await FetchAsync(client, path, person);
        var files = Linked().Matches(page.Text).Select(match => match.Groups[1].Value).Distinct().Where(link => link.StartsWith('/')).ToList();
        var parts = new List<Part> { page };
        foreach (var link in files)
        {
            parts.Add(await FetchAsync(client, link, null));
        }

        return $"| {what} | {parts.Count} | {parts.Sum(part => part.Plain) / 1000.0:0.0} kB | {parts.Sum(part => part.Gzip) / 1000.0:0.0} kB | {parts.Sum(part => part.Sent) / 1000.0:0.0} kB |";
    }

    private static async Task<Part> FetchAsync(HttpClient client, string path, Person? person)
    {
        var plain = await BytesAsync(client, path, person, null);
        var sent = await BytesAsync(client, path, person, "gzip");
        using var closed = new MemoryStream();
        using (var gzip = new GZipStream(closed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        return new Part(System.Text.Encoding.UTF8.GetString(plain), plain.Length, Math.Min(closed.Length, plain.Length), sent.Length);
    }

    private static async Task<byte[]> BytesAsync(HttpClient client, string path, Person? person, string? encoding)
    {
        using var request = Requests.Get(path, person)();
        if (encoding is not null)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }

        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : throw new InvalidOperationException($"{path} gave {answer.StatusCode}.");
    }

    [GeneratedRegex("""(?:<link rel="(?:preload|stylesheet|icon)"[^>]*?href|<script[^>]*?src|<img[^>]*?src)="([^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Linked();

    private sealed record Part(string Text, long Plain, long Gzip, long Sent);
}
