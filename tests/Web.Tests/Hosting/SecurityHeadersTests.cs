using System.Net;
using Xunit;

namespace Kevytasiointi.Web.Tests.Hosting;

[Collection("Customer")]
public sealed class SecurityHeadersTests(WebHost host)
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    [Theory]
    [InlineData("/fi", HttpStatusCode.OK)]
    [InlineData("/sv/asioi/mallilan-kaupunki/meluilmoitus", HttpStatusCode.OK)]
    [InlineData("/fi/asioinnit.json", HttpStatusCode.OK)]
    [InlineData("/img/kevyt.svg", HttpStatusCode.OK)]
    [InlineData("/fi/omat", HttpStatusCode.Redirect)]
    [InlineData("/fi/ei-ole", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Every_answer_runs_no_script_but_ours_and_stands_in_no_frame(string path, HttpStatusCode status)
    {
        using var visitor = host.NewVisitor();
        using var answer = await visitor.DownloadAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(Policy, Header(answer, "Content-Security-Policy"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_kept_in_no_cache()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        using var answer = await visitor.DownloadAsync("/fi/omat");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
