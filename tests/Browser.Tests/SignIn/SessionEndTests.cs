using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Templates;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kevytasiointi.Browser.Tests.SignIn;

/// <summary>A page that stands open tells in time that the session ends, and by one key one goes on (WCAG 2.2, 2.2.1).</summary>
[Trait("Requirement", "R-014")]
public sealed class SessionEndTests(TestBrowser browser, FiledExamples filed) : IClassFixture<FiledExamples>
{
    private const int HalfAnHour = 30 * 60_000; // milliseconds, of the browser's clock only

    [Fact]
    public async Task Five_minutes_before_the_end_one_goes_on_by_a_key_and_what_was_typed_stays()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await OpenFormAsync(page);
        await page.Locator("textarea").First.FillAsync("Kesken jäänyt");
        await LeftAsync(page, 240);
        await page.Clock.FastForwardAsync(HalfAnHour - (4 * 60_000));

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Istunto päättyy pian" });
        await Expect(dialog).ToContainTextAsync("päättyy 4 minuutin kuluttua");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Jatka istuntoa" })).ToBeFocusedAsync();
        await Checks.Accessibility.AssertNoFaultsAsync(page);

        await page.UnrouteAllAsync();
        var post = page.WaitForRequestAsync(request => request.Method == "POST" && request.Url.EndsWith("/fi/istunto", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(200, (await (await post).ResponseAsync())?.Status);
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Kesken jäänyt");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task After_the_end_what_was_typed_stays_and_a_page_with_nothing_typed_asks_to_sign_in()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await OpenFormAsync(page);
        await page.Locator("textarea").First.FillAsync("Kesken jäänyt");
        await LeftAsync(page, 0);
        await page.Clock.FastForwardAsync(HalfAnHour);
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Istuntosi päättyi" })).ToContainTextAsync("eikä kirjoittamasi katoa");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Kesken jäänyt");

        await page.UnrouteAllAsync();
        await page.Locator("textarea").First.FillAsync("");
        await page.ClickAsync("[data-testid=save]");
        await page.GotoAsync("/fi/omat");
        await LeftAsync(page, 0);
        await page.Context.ClearCookiesAsync();
        await page.Clock.FastForwardAsync(HalfAnHour);
        await page.WaitForURLAsync("**/demo/sign-in?returnUrl=%2Ffi%2Fomat*");
    }

    private async Task OpenFormAsync(IPage page)
    {
        await page.Clock.InstallAsync();
        await page.GotoAsync($"/fi/omat/luonnos/{filed.Draft}/asia");
        await page.SignInHereAsync("aino-korpela");
        await page.WaitForURLAsync($"**/fi/omat/luonnos/{filed.Draft}/asia");
    }

    /// <summary>What the service would say some time later, when the session has so many seconds left.</summary>
    private static Task LeftAsync(IPage page, int seconds) => page.RouteAsync("**/istunto", route =>
        route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""{ "secondsLeft": {{seconds}}, "canBeMoved": true }""" }));
}
