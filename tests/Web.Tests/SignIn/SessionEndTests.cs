using System.Net;
using System.Text.Json;
using Xunit;

namespace Kevytasiointi.Web.Tests.SignIn;

/// <summary>What a page that stands open is told of its session. A service of its own, for its clock goes far forward.</summary>
[Trait("Requirement", "R-014")]
public sealed class SessionEndTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData(false, "/fi/istunto", 30)]
    [InlineData(true, "/sv/viranomainen/istunto", 60)]
    public async Task Asking_what_is_left_does_not_move_the_end_and_going_on_does(bool official, string address, int idle)
    {
        using var visitor = await SignInAsync(official);
        host.Clock.Advance(TimeSpan.FromMinutes(idle - 4));
        Assert.Equal((4, true), await LeftAsync(visitor, HttpMethod.Get, address));
        Assert.Equal((4, true), await LeftAsync(visitor, HttpMethod.Get, address));
        Assert.Equal((idle, true), await LeftAsync(visitor, HttpMethod.Post, address));
        Assert.Equal((idle, true), await LeftAsync(visitor, HttpMethod.Get, address));

        host.Clock.Advance(TimeSpan.FromMinutes(idle + 1));
        Assert.Equal((0, false), await LeftAsync(visitor, HttpMethod.Get, address));
        Assert.Equal((0, false), await LeftAsync(visitor, HttpMethod.Post, address));
    }

    [Fact]
    public async Task Nothing_moves_the_last_end_and_pages_tell_when_it_is_near()
    {
        using var visitor = await SignInAsync(official: false);
        for (var minutes = 0; minutes < 225; minutes += 25)
        {
            Assert.Null((await visitor.OpenAsync("/fi/omat")).Page.QuerySelector("[data-testid=session-last]"));
            host.Clock.Advance(TimeSpan.FromMinutes(25));
            await LeftAsync(visitor, HttpMethod.Post, "/fi/istunto");
        }

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((10, false), await LeftAsync(visitor, HttpMethod.Post, "/fi/istunto"));
        await visitor.OpenAsync("/fi/omat");
        Assert.Equal("/demo/sign-in?returnUrl=%2Ffi%2Fomat&lang=fi", visitor.Page.QuerySelector("[data-testid=session-last] a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_for_nobody_in_particular_tells_of_no_session()
    {
        using var visitor = host.NewVisitor();
        Assert.Null((await visitor.OpenAsync("/fi")).Page.QuerySelector("[data-session]"));
        Assert.Equal((0, false), await LeftAsync(visitor, HttpMethod.Get, "/fi/istunto"));
    }

    private static async Task<(int Minutes, bool CanBeMoved)> LeftAsync(Visitor visitor, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        using var left = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return ((int)Math.Round(left.RootElement.GetProperty("secondsLeft").GetInt32() / 60.0), left.RootElement.GetProperty("canBeMoved").GetBoolean());
    }

    private Task<Visitor> SignInAsync(bool official) => official ? host.SignInAsOfficialAsync("johanna-ek") : host.SignInAsCustomerAsync();
}
