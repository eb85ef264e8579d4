using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Kevytasiointi.Web.Tests;

/// <summary>
/// Somebody with a browser that runs no script: opens pages, fills fields, presses buttons, follows links and redirects. Fields and hidden
/// values are posted as they stand in the page, in its order, as a browser would.
/// </summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient http;
    private readonly Dictionary<string, List<VisitorFile>> files = [];

    /// <summary>A visitor of the service at an address.</summary>
    public Visitor(Uri address)
    {
        Cookies = new CookieContainer();
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The cookie jar.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>The page now open.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>The status the page came with.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The path and query of the page, after redirects.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>The last answer, for its headers.</summary>
    public HttpResponseMessage Answer { get; private set; } = null!;

    /// <summary>The text a reader sees in the main part, white space as single spaces.</summary>
    public string Text => Words(Page.QuerySelector("main") ?? Page.Body!);

    /// <summary>The page's heading.</summary>
    public string Heading => Words(Page.QuerySelector("h1") ?? throw new InvalidOperationException($"{Path} has no heading: {Page.Title}"));

    /// <summary>Opens an address of the service and follows where it leads.</summary>
    public async Task<Visitor> OpenAsync(string path)
    {
        await FollowAsync(new HttpRequestMessage(HttpMethod.Get, path));
        return this;
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<Visitor> FollowAsync(string words) =>
        OpenAsync(Page.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(link => Words(link).Contains(words, StringComparison.Ordinal))?.GetAttribute("href")
            ?? throw new InvalidOperationException($"{Path} has no link '{words}'."));

    /// <summary>Types into a field, chooses a radio button or an option, or (with "true") ticks a box.</summary>
    public Visitor Fill(string name, string value)
    {
        var fields = Page.QuerySelectorAll("input, textarea, select").Where(field => field.GetAttribute("name") == name && field.Closest("header") is null).ToList();
        switch (fields.FirstOrDefault())
        {
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = value;
                break;
            case IHtmlInputElement { Type: "radio" or "checkbox" }:
                foreach (var choice in fields.Cast<IHtmlInputElement>())
                {
                    choice.IsChecked = choice.Value == value || (choice.Type == "checkbox" && value == "true");
                }

                Assert.True(fields.Cast<IHtmlInputElement>().Any(choice => choice.IsChecked), $"{Path}: {name} has no choice '{value}'.");
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            default:
                throw new InvalidOperationException($"{Path} has no field '{name}'.\n{Text}");
        }

        return this;
    }

    /// <summary>Chooses files in a file field; they go with the next press.</summary>
    public Visitor Attach(string name, params VisitorFile[] chosen)
    {
        Assert.NotNull(Page.QuerySelector($"input[type=file][name='{name}']"));
        (files.TryGetValue(name, out var list) ? list : files[name] = []).AddRange(chosen);
        return this;
    }

    /// <summary>Presses the button with these words, or with this data-testid.</summary>
    public async Task<Visitor> PressAsync(string words)
    {
        var button = Page.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(each => each.GetAttribute("data-testid") == words || Words(each) == words)
            ?? throw new InvalidOperationException($"{Path} has no button '{words}'; it has: {string.Join(", ", Page.QuerySelectorAll("button").Select(Words))}");
        await FollowAsync(Request(button));
        return this;
    }

    /// <summary>The request a press would send, for tests that send it twice, late or altered.</summary>
    public HttpRequestMessage Request(string words) =>
        Request(Page.QuerySelectorAll<IHtmlButtonElement>("button").First(each => each.GetAttribute("data-testid") == words || Words(each) == words));

    /// <summary>Sends anything with the visitor's cookies; redirects are not followed.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Downloads an address as it stands.</summary>
    public Task<HttpResponseMessage> DownloadAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Signs in on the demo's page as the customer or official with this short name, and goes on to an address.</summary>
    public async Task SignInAsync(string slug, string returnPath, string lang = "fi", bool asOfficial = false)
    {
        await OpenAsync($"/demo/sign-in?lang={lang}&returnUrl={Uri.EscapeDataString(returnPath)}");
        await SignInHereAsync(slug, asOfficial);
    }

    /// <summary>Signs in on the demo's page that is open now.</summary>
    public async Task SignInHereAsync(string slug, bool asOfficial = false)
    {
        var button = Page.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(each => each.Name == (asOfficial ? "official" : "customer") && each.Value == slug)
            ?? throw new InvalidOperationException($"The demo's sign-in at {Path} knows no '{slug}': {Text}");
        await FollowAsync(Request(button));
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private HttpRequestMessage Request(IHtmlButtonElement button)
    {
        var form = button.Form ?? throw new InvalidOperationException($"{Path}: '{Words(button)}' is in no form.");
        return VisitorForm.Request(form, button, Path, files);
    }

    private async Task FollowAsync(HttpRequestMessage request)
    {
        var path = request.RequestUri!.ToString();
        for (var hops = 0; ; hops++)
        {
            Answer = await SendAsync(request);
            if (Answer.Headers.Location is not { } location)
            {
                break;
            }

            Assert.True(hops < 10, $"Round and round from {path} to {location}");
            var next = new Uri(new Uri(http.BaseAddress!, path), location);
            path = next.PathAndQuery + next.Fragment;
            request = new HttpRequestMessage(HttpMethod.Get, path.Split('#')[0]);
        }

        (Path, Status) = (path, Answer.StatusCode);
        files.Clear();
        var body = await Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var context = BrowsingContext.New(Configuration.Default);
        Page = (IHtmlDocument)await context.OpenAsync(page => page.Content(body).Address(new Uri(http.BaseAddress!, path)));
    }
}

/// <summary>A file a visitor has chosen.</summary>
/// <param name="Name">Its name, as the browser tells it.</param>
/// <param name="Open">Opens its bytes.</param>
public sealed record VisitorFile(string Name, Func<Stream> Open)
{
    /// <summary>A file of these bytes.</summary>
    public VisitorFile(string name, byte[] bytes) : this(name, () => new MemoryStream(bytes))
    {
    }
}
