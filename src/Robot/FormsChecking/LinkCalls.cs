using System.Globalization;
using System.Net;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Robot.FormsChecking;

/// <summary>
/// Asks addresses whether they answer. A page that wants a sign-in or turns programs away is alive; one that is gone, or whose host is not found, is not.
/// </summary>
/// <param name="handler">How requests are sent.</param>
public sealed class LinkCalls(HttpMessageHandler handler)
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly HttpStatusCode[] Alive =
        [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotAcceptable, HttpStatusCode.TooManyRequests];

    /// <summary>What is told of the addresses that do not answer; each address is asked once.</summary>
    public async Task<IReadOnlyList<FormFinding>> DeadAsync(IReadOnlyList<FormLink> links, CancellationToken cancellation)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Patience };
        var turns = new SemaphoreSlim(AtOnce);
        var asked = links.Select(link => link.Address).Distinct().ToDictionary(address => address, address => AskInTurnAsync(client, turns, address, cancellation));
        await Task.WhenAll(asked.Values);
        return [.. links.Select(link => (link, Why: asked[link.Address].Result)).Where(each => each.Why is not null).Select(each => each.link.Dead(each.Why!))];
    }

    private static async Task<string?> AskInTurnAsync(HttpClient client, SemaphoreSlim turns, string address, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            return await AskAsync(client, address, cancellation);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Why an address is dead, or none when it lives.</summary>
    private static async Task<string?> AskAsync(HttpClient client, string address, CancellationToken cancellation)
    {
        try
        {
            var status = await StatusAsync(client, HttpMethod.Head, address, cancellation);
            if (status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.NotFound)
            {
                // Some servers know no HEAD and say so in odd ways.
                status = await StatusAsync(client, HttpMethod.Get, address, cancellation);
            }

            return (int)status < 400 || Alive.Contains(status) ? null : string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Patience.TotalSeconds} s");
        }
        catch (Exception fault) when (fault is HttpRequestException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            return fault.Message;
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.UserAgent.ParseAdd("kevyt-forms-check/1");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return answer.StatusCode;
    }
}
