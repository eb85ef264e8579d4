using System.Net;
using System.Text.Json;

namespace Kevytasiointi.Casework.Outside;

/// <summary>Asks over HTTP an interface shaped like version 3 of the YTJ open data. Only the business id leaves.</summary>
public sealed class OpenCompanyRegister : ICompanyRegister, IDisposable
{
    private const int MostBytes = 1_000_000;

    private readonly HttpClient http;

    /// <summary>Made once; it keeps its connections.</summary>
    public OpenCompanyRegister(Uri address, TimeSpan patience) => http = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/"),
        Timeout = patience,
        MaxResponseContentBufferSize = MostBytes,
    };

    /// <inheritdoc/>
    public bool IsThere => true;

    /// <inheritdoc/>
    public async Task<CompanyAnswer> FindAsync(string businessId, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"companies?businessId={Uri.EscapeDataString(businessId)}", UriKind.Relative), cancellation);
            return answer.StatusCode == HttpStatusCode.OK
                ? CompanyDocument.Read(await answer.Content.ReadAsByteArrayAsync(cancellation), businessId)
                : new CompanyAnswer.Silent();
        }
        catch (Exception fault) when ((fault is HttpRequestException or OperationCanceledException or IOException or JsonException) && !cancellation.IsCancellationRequested)
        {
            return new CompanyAnswer.Silent();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
