using System.Net;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Browser.Tests.Kills;

/// <summary>Files free-form notifications by bare HTTP, fast and many at a time. Cookies outlive the service, as in a browser.</summary>
public sealed partial class Filer : IDisposable
{
    private const string StartAddress = "/fi/asioi/mallilan-kaupunki/hakemus-tai-ilmoitus";

    private static readonly (string Page, Dictionary<string, string> Fields)[] Pages =
    [
        ("asia", new() { ["asianLaji"] = "ilmoitus", ["otsikko"] = "Lyhtyjä puistossa", ["kuvaus"] = "Ripustamme lyhtyjä Mallipuistoon jouluksi.", ["toive"] = "", ["aiempiAsia"] = "" }),
        ("paikkaJaAika", new() { ["paikanTieto"] = "ei", ["liittyyAikaan"] = YesNoQuestion.No }),
        ("liitteet", new() { ["salassapidettavaa"] = YesNoQuestion.No }),
        ("lahettaja", new()
        {
            ["kenenPuolesta"] = "itse", ["lahettaja.firstName"] = "Aino", ["lahettaja.lastName"] = "Korpela", ["lahettaja.email"] = "aino.korpela@posti.example",
            ["lahettaja.phone"] = "040 000 0001", ["lahettaja.street"] = "Mallikatu 3 A 5", ["lahettaja.postalCode"] = "99998", ["lahettaja.city"] = "Mallila",
            ["vakuutus"] = DeclarationQuestion.Ticked,
        }),
    ];

    private readonly CookieContainer cookies = new();
    private HttpClient client = new();
    private string token = "";

    /// <summary>Turns to where the service answers now.</summary>
    public void TurnTo(Uri address)
    {
        client.Dispose();
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
    }

    /// <summary>Signs in, as a customer or as an official.</summary>
    public async Task SignInAsync(string slug, bool asOfficial = false)
    {
        token = TokenOf(await ReadAsync("/demo/sign-in"));
        await PostAsync("/demo/sign-in", new() { [asOfficial ? "official" : "customer"] = slug, ["returnUrl"] = "/" });
        token = asOfficial ? "" : TokenOf(await ReadAsync(StartAddress));
    }

    /// <summary>A draft filled as far as the check page, or to the page before it.</summary>
    /// <param name="whole">Whether it could be sent.</param>
    public async Task<Guid> DraftAsync(bool whole = true)
    {
        var draft = Guid.Parse(Target(await PostAsync(StartAddress, [])).Split('/')[4]);
        foreach (var (page, fields) in whole ? Pages : Pages[..^1])
        {
            Target(await PostAsync($"/fi/omat/luonnos/{draft}/{page}", fields));
        }

        return draft;
    }

    /// <summary>Sends a draft and tells where the answer leads.</summary>
    /// <exception cref="HttpRequestException">There was no answer, or none that leads on.</exception>
    public async Task<string> SendAsync(Guid draft) => Target(await PostAsync($"/fi/omat/luonnos/{draft}/tarkistus", []));

    /// <summary>Where a draft's own address leads: to its check page while it is a draft, to the receipt once it is a case.</summary>
    public async Task<string> WhereAsync(Guid draft)
    {
        using var answer = await client.GetAsync(new Uri($"/fi/omat/luonnos/{draft}", UriKind.Relative));
        return Target(answer);
    }

    /// <summary>A page.</summary>
    public async Task<string> ReadAsync(string path) => await client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>The bytes of a paper or file.</summary>
    public async Task<byte[]> DownloadAsync(string path) => await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static string TokenOf(string page) => WebUtility.HtmlDecode(Token().Match(page) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException($"The page has no token:\n{page}"));

    private static string Target(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString
        ?? throw new HttpRequestException($"{answer.RequestMessage?.RequestUri} leads nowhere: {(int)answer.StatusCode}.", null, answer.StatusCode);

    private async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
