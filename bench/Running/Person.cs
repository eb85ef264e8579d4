using System.Net;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Bench.Running;

/// <summary>Somebody signed in, and what a browser of theirs sends with every request.</summary>
public sealed partial class Person
{
    private Person(string cookies) => Cookies = cookies;

    /// <summary>The cookie header.</summary>
    public string Cookies { get; private set; }

    /// <summary>Signs in on the demo's page.</summary>
    public static async Task<Person> SignInAsync(Uri service, string role, string slug)
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = service };
        var page = await client.GetStringAsync(new Uri("/demo/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { [TokenField] = Value(page, TokenField), [role] = slug, ["returnUrl"] = "/" });
        using var answer = await client.PostAsync(new Uri("/demo/sign-in", UriKind.Relative), form);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException($"Signing in as {slug} gave {answer.StatusCode}.");
        }

        return new Person(jar.GetCookieHeader(service));
    }

    /// <summary>Opens a page with a form; its hidden values, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OpenFormAsync(Uri service, string path)
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = service };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", Cookies);
        using var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path} gave {answer.StatusCode} {answer.Headers.Location}: {page}");
        }

        if (jar.GetCookieHeader(service) is { Length: > 0 } more)
        {
            Cookies = string.Join("; ", Cookies.Split("; ").Concat(more.Split("; ")).GroupBy(each => each.Split('=')[0]).Select(same => same.Last()));
        }

        return new Dictionary<string, string> { [TokenField] = Value(page, TokenField), ["seen"] = Value(page, "seen") };
    }

    private const string TokenField = "__RequestVerificationToken";

    private static string Value(string page, string name) =>
        Input().Matches(page).Select(match => match.Value).Where(tag => tag.Contains($"name=\"{name}\"", StringComparison.Ordinal))
            .Select(tag => WebUtility.HtmlDecode(ValueOf().Match(tag).Groups[1].Value)).FirstOrDefault()
        ?? throw new InvalidOperationException($"The page has no {name}.");

    [GeneratedRegex("<input[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Input();

    [GeneratedRegex("value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex ValueOf();
}
