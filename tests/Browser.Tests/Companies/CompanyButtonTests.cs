using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Companies;

/// <summary>The button that asks a register about a company, by keyboard, on a page that asks for a company, a payer and places.</summary>
[Trait("Requirement", "R-027")]
public sealed class CompanyButtonTests(TestBrowser browser, CompanyFormService service) : IClassFixture<CompanyFormService>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    [InlineData(320, false)]
    public async Task What_the_register_said_is_where_the_reader_goes_on(int width, bool script)
    {
        await using var visit = await OpenAsync(new(width, script));
        var page = visit.Page;
        await AskAsync(page, "yritys", "7769480-5", script);
        Assert.Equal("Mallilan Louhinta Oy", await page.InputValueAsync("[name='yritys.name']"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("company-find", (await new Keyboard(page, script).StopAsync()).TestId);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("yritys.name", (await new Keyboard(page, script).StopAsync()).Name);

        await AskAsync(page, "maksaja", "9000503-1", script);
        Assert.Contains("ei vastaa juuri nyt", await page.Locator("[data-testid=company-note]").InnerTextAsync(), StringComparison.Ordinal);
        await Layout.AssertFitsSidewaysAsync(page);
        if (script)
        {
            await Accessibility.AssertNoFaultsAsync(page);
            visit.AssertNoComplaints();
        }

        await page.FillAsync("[name='yritys.contact']", "Kai Kari");
        await page.FillAsync("[name='maksaja.businessId']", "");
        await page.Keyboard.PressAsync("Enter"); // in a field Enter goes on, it does not ask the register
        await page.WaitForURLAsync("**/lopuksi");
    }

    private async Task<Visit> OpenAsync(Visitor visitor)
    {
        var visit = await browser.VisitAsync(visitor);
        await visit.Page.GotoAsync(service.Start);
        await visit.Page.ClickAsync("[data-testid=start]");
        await visit.Page.SignInHereAsync("aino-korpela");
        await visit.Page.ClickAsync("[data-testid=start]");
        return visit;
    }

    /// <summary>Asks, and finds the focus on what was said, in sight, with the business id above it.</summary>
    private static async Task AskAsync(IPage page, string question, string businessId, bool script)
    {
        await page.FillAsync($"[name='{question}.businessId']", businessId);
        await page.FocusAsync($"button[value='find.{question}']");
        await new Keyboard(page, script).PressAndWaitAsync();
        Assert.Equal($"{question}-register", (await new Keyboard(page, script).StopAsync()).Id);
        Assert.True(await page.EvaluateAsync<bool>(
            "name => ['.register [data-testid=company-note]', `[name='${name}']`].every(at => { const box = document.querySelector(at).getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })",
            $"{question}.businessId"));
    }
}
