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

    [Fact]
    public async Task The_last_end_is_told_of_once_and_leaves_the_time_there_is_for_saving()
    {
        await using var visit = await browser.VisitAsync(new(Language: "sv"));
        var page = visit.Page;
        await OpenFormAsync(page, "sv");
        await LeftAsync(page, 240, canBeMoved: false);
        await page.Clock.FastForwardAsync(HalfAnHour - (4 * 60_000));
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Sessionen går snart ut" });
        await Expect(dialog).ToContainTextAsync("Sessionen kan inte förlängas mer.");
        var asked = page.WaitForResponseAsync(answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/sv/istunto", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Escape");
        await asked;
        var askedAgain = page.WaitForResponseAsync("**/sv/istunto");
        await page.Clock.FastForwardAsync(60_000);
        await askedAgain;
        await Expect(dialog).ToBeHiddenAsync();
        await page.Locator("textarea").First.FillAsync("Hinner ännu");
    }

    [Fact]
    public async Task An_official_who_was_typing_is_told_to_copy_it()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await page.GotoAsync($"/fi/viranomainen/asiat/{filed.Case}");
        await page.SignInHereAsync("antti-laine", asOfficial: true);
        await page.Locator("[data-testid=case-number-input]").EvaluateAsync("field => { field.value = 'MAL/2'; }");
        await LeftAsync(page, 0);
        await page.Clock.FastForwardAsync(2 * HalfAnHour);
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Istuntosi päättyi" })).ToContainTextAsync("Kopioi talteen");
    }

    private async Task OpenFormAsync(IPage page, string language = "fi")
    {
        await page.Clock.InstallAsync();
        await page.GotoAsync($"/{language}/omat/luonnos/{filed.Draft}/asia");
        await page.SignInHereAsync("aino-korpela");
        await page.WaitForURLAsync($"**/{language}/omat/luonnos/{filed.Draft}/asia");
    }

    /// <summary>What the service would say some time later, when the session has so many seconds left.</summary>
    private static Task LeftAsync(IPage page, int seconds, bool canBeMoved = true) => page.RouteAsync("**/istunto", route =>
        route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""{ "secondsLeft": {{seconds}}, "canBeMoved": {{(canBeMoved ? "true" : "false")}} }""" }));
}
