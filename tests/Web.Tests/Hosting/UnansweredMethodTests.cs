using System.Net;
using Xunit;

namespace Kevytasiointi.Web.Tests.Hosting;

/// <summary>What no page answers is a clear page too, never a fault of ours.</summary>
[Collection("Customer")]
public sealed class UnansweredMethodTests(WebHost host)
{
    [Theory]
    [InlineData("PUT", "/asia")]
    [InlineData("DELETE", "/asia")]
    [InlineData("TRACE", "/asia")]
    [InlineData("NONSENSE", "/asia")]
    [InlineData("PATCH", "/tarkistus")]
    public async Task Form_page_asked_by_another_method_says_what_it_answers(string method, string page)
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var draft = await Filing.FreeForm.StartAsync(visitor);
        await AssertRefusedAsync(visitor, new HttpRequestMessage(new HttpMethod(method), $"/fi/omat/luonnos/{draft}{page}"));
    }

    [Fact]
    public async Task Button_that_a_page_does_not_have_is_refused()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var sent = await Filing.FreeForm.SendAsync(visitor);
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "", "/kuittaus", "/asia.pdf" })
        {
            await AssertRefusedAsync(visitor, Post($"/fi/omat/asiat/{sent}{path}", token));
        }

        using var official = await host.SignInAsOfficialAsync("antti-laine");
        await official.OpenAsync("/fi/viranomainen/asiat");
        token = official.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "", "?handler=Nothing", $"/{sent}", $"/{sent}?handler=Nothing" })
        {
            await AssertRefusedAsync(official, Post("/fi/viranomainen/asiat" + path, token));
        }
    }

    private static HttpRequestMessage Post(string path, string token) =>
        new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) };

    private static async Task AssertRefusedAsync(Visitor visitor, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await visitor.SendAsync(request);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Contains("GET", answer.Content.Headers.Allow);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("<title>Pyyntöä ei voitu lukea", page, StringComparison.Ordinal);
        }
    }
}
