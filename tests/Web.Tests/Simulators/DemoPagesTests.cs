using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Simulators.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Kevytasiointi.Web.Tests.Simulators;

/// <summary>The demo's own pages in the running service.</summary>
public sealed class DemoPagesTests(DemoPagesTests.DemoHost host) : IClassFixture<DemoPagesTests.DemoHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fi", "Esittely")]
    [InlineData("sv", "Demo")]
    public async Task The_front_page_leads_to_sign_in_and_mail_in_the_readers_language(string lang, string title)
    {
        var page = await GetAsync(host.CreateClient(), $"/demo?lang={lang}");
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector($"main a[href='/demo/sign-in?lang={lang}']"));
        Assert.NotNull(page.QuerySelector($"main a[href='/demo/mail?lang={lang}']"));
    }

    [Fact, Trait("Requirement", "R-013")]
    public async Task Signing_in_as_a_customer_and_as_an_official_begins_two_sessions_apart()
    {
        var client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var first = await SignInAsync(client, "/demo/sign-in?lang=fi&returnUrl=/fi/omat", "customer", "aino-korpela");
        Assert.Equal((HttpStatusCode.Redirect, "/fi/omat"), (first.StatusCode, first.Headers.Location!.OriginalString));
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"), value => value.Contains("customer", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);

        var second = await SignInAsync(client, "/demo/sign-in?lang=fi", "official", "sanna-heikkila");
        Assert.Equal("/fi/viranomainen/asiat", second.Headers.Location!.OriginalString);
        Assert.DoesNotContain(second.Headers.GetValues("Set-Cookie"), value => value.Contains("customer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://paha.example/fi/omat")]
    [InlineData("//paha.example")]
    [InlineData("/\\paha.example")]
    [InlineData("/fi/viranomainen/asiat")]
    public async Task A_return_address_that_is_not_the_customers_own_is_not_followed(string returnUrl)
    {
        var client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var answer = await SignInAsync(client, $"/demo/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", "customer", "erik-lindqvist");
        Assert.Equal("/sv/omat", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Everybody_is_listed_officials_by_their_authority_and_nobody_who_has_died_can_be_picked()
    {
        var page = await GetAsync(host.CreateClient(), "/demo/sign-in?lang=fi");
        var authorities = page.QuerySelectorAll("section[aria-labelledby=as-official] h3").Select(heading => heading.TextContent).ToList();
        Assert.Equal(9, authorities.Count);
        Assert.Equal("Mallilan kaupunki", authorities[0]);
        Assert.Equal(["aino-korpela", "erik-lindqvist", "kaisa-suojanen", "mikko-salonen", "mikael-salonius", "eemil-korpela", "liis-tamm", "oskari-niemela"],
            page.QuerySelectorAll("section[aria-labelledby=as-customer] > ul button").Select(button => button.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=as-customer] details button[value=sanna-heikkila]"));
        Assert.Contains("Helmi Inkeri Korpela", page.QuerySelector("section[aria-labelledby=as-customer]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("button[value=helmi-korpela]"));
        var ids = page.QuerySelectorAll("[id]").Select(each => each.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("customer", "ei-kukaan")]
    [InlineData("official", "aino-korpela")]
    public async Task Nobody_is_signed_in_who_cannot_be_picked(string role, string slug)
    {
        var client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var answer = await SignInAsync(client, "/demo/sign-in?lang=sv", role, slug);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Välj en person.", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("customer", StringComparison.Ordinal) || cookie.Contains("official", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Mail_is_listed_newest_first_for_people_and_as_json()
    {
        var client = host.CreateClient();
        foreach (var subject in (string[])["Ensimmäinen", "<b>Toinen</b>"])
        {
            await SendAsync(subject, "Hei\r\n\r\nAvaa:\r\nhttps://asiointi.example/fi/omat\r\njavascript:alert(1)\r\n");
        }

        var page = await GetAsync(client, "/demo/mail?lang=fi");
        Assert.Equal(["<b>Toinen</b>", "Ensimmäinen"], page.QuerySelectorAll("[data-testid=mail] h2").Select(heading => heading.TextContent).Take(2));
        Assert.Equal(["https://asiointi.example/fi/omat"], page.QuerySelectorAll("[data-testid=mail]")[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/demo/mail");
        request.Headers.Accept.ParseAdd("application/json");
        var answer = await client.SendAsync(request, Stop);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        var newest = json.RootElement[0];
        Assert.Equal(["id", "at", "to", "subject", "text", "html"], newest.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("<b>Toinen</b>", "kirjaamo@mallila.example"), (newest.GetProperty("subject").GetString(), newest.GetProperty("to").GetString()));
        Assert.EndsWith("Z", newest.GetProperty("at").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_services_mail_is_led_to_the_demos_server()
    {
        var settings = host.Services.GetRequiredService<IOptions<MailSettings>>().Value;
        Assert.Equal(("127.0.0.1", host.Services.GetRequiredService<SmtpSink>().Port), (settings.Host, settings.Port));
    }

    private async Task SendAsync(string subject, string text)
    {
        using var client = new MailKit.Net.Smtp.SmtpClient();
        await client.ConnectAsync("127.0.0.1", host.Services.GetRequiredService<SmtpSink>().Port, MailKit.Security.SecureSocketOptions.None, Stop);
        using var message = new MimeKit.MimeMessage { Subject = subject, Body = new MimeKit.TextPart("plain") { Text = text } };
        message.From.Add(MimeKit.MailboxAddress.Parse("a@b.example"));
        message.To.Add(MimeKit.MailboxAddress.Parse("kirjaamo@mallila.example"));
        await client.SendAsync(message, Stop);
        await client.DisconnectAsync(true, Stop);
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string address, string role, string slug)
    {
        var page = await GetAsync(client, address);
        var form = (IHtmlFormElement)page.QuerySelector("main form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().ToDictionary(field => field.Name!, field => field.Value);
        fields[role] = slug;
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, Stop);
    }

    private static async Task<IHtmlDocument> GetAsync(HttpClient client, string address) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(address, UriKind.Relative), Stop));

    /// <summary>The service in demo mode with folders of its own.</summary>
    public sealed class DemoHost : WebApplicationFactory<Program>
    {
        private readonly string folder = Directory.CreateTempSubdirectory("kevytasiointi-demo-").FullName;

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Kevytasiointi:Demo", "true");
            builder.UseSetting("Kevytasiointi:DataFolder", Path.Combine(folder, "data"));
            builder.UseSetting("Kevytasiointi:KeyFolder", Path.Combine(folder, "keys"));
        }
    }
}
