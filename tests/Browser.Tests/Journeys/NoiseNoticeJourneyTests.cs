using System.Text;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Forms.Journeys;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>The whole loop in Finnish with script; the form is walked by keyboard alone.</summary>
public sealed class NoiseNoticeJourneyTests(TestBrowser browser)
{
    private const string Addition = " Työt tekee oma väki.";

    private readonly ExampleAnswers example = ExampleAnswers.Of("meluilmoitus");

    [Fact]
    [Trait("Requirement", "R-030")]
    [Trait("Requirement", "R-035")]
    [Trait("Requirement", "R-083")]
    [Trait("Requirement", "R-086")]
    public async Task Noise_notice_goes_from_the_catalogue_to_the_authoritys_answer()
    {
        await using var customer = await browser.VisitAsync();
        await using var official = await browser.VisitAsync();
        await FindAndStartAsync(customer.Page);
        await FillAsync(customer.Page);
        await SendAsync(customer.Page);
        await customer.Page.GetByRole(AriaRole.Link, new() { Name = "Seuraa asiaa" }).ClickAsync();

        await OpenAsync(official.Page, new Uri(customer.Page.Url).Segments[^1]);
        await official.Page.ClickAsync("[data-testid=act-take]");
        await AssertCustomerSeesAsync(customer.Page, "Johanna Ek");
        await official.Page.FillAsync("[data-testid=case-number-input]", "MAL/2026/118");
        await official.Page.ClickAsync("[data-testid=act-case-number]");
        await AssertCustomerSeesAsync(customer.Page, "MAL/2026/118");
        await official.Page.AssertTakesPackageAsync("kartta.pdf", "naapureille.pdf");
        await official.Page.ReloadAsync();
        await official.Page.ClickAsync("[data-testid=act-transferred]");
        await AssertCustomerSeesAsync(customer.Page, "asianhallinta");
        await official.Page.SelectOptionAsync("#outcome", new SelectOptionValue { Label = "Toiminta sallittu päätöksen mukaisesti" });
        await official.Page.ClickAsync("[data-testid=act-handle]");
        Assert.Equal("Handled", await official.Page.Locator("[data-testid=case-status]").GetAttributeAsync("data-state"));
        await AssertCustomerSeesAsync(customer.Page, "Toiminta sallittu päätöksen mukaisesti");

        var nudges = await browser.NudgesAsync(3, "Meluilmoitus");
        Assert.All(nudges, nudge => Assert.All(example.Fields.Values.SelectMany(values => values).Where(answer => answer.Length > 30), answer => Assert.DoesNotContain(answer, nudge.Everything, StringComparison.OrdinalIgnoreCase)));
        Assert.All(nudges, nudge => Assert.DoesNotContain("Varikkotie", nudge.Everything, StringComparison.OrdinalIgnoreCase));
        customer.AssertNoComplaints();
        official.AssertNoComplaints();
    }

    private static async Task FindAndStartAsync(IPage page)
    {
        await page.GotoAsync("/fi");
        await page.FillAsync("#q", "melu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hae" }).ClickAsync();
        await page.Locator("a[href='/fi/asioi/mallilan-kaupunki/meluilmoitus']").ClickAsync();
        Assert.Equal("Meluilmoitus", await page.Locator("h1").InnerTextAsync());
        Assert.Contains("30 vuorokautta", await page.MainTextAsync(), StringComparison.Ordinal);
        await page.ClickAsync("[data-testid=start]");
        await page.SignInHereAsync("aino-korpela");
        await page.ClickAsync("[data-testid=start]");
        await page.AssertIsAtAsync("toiminta");
    }

    private async Task FillAsync(IPage page)
    {
        var keyboard = new Keyboard(page);
        await new FormWalk(page, example).AssertEmptyPageIsToldAsync();
        foreach (var key in Journey.Of(example.Form, example.Answers).Steps.Select(step => step.Page.Key))
        {
            if (key == "ajankohta")
            {
                await LeaveAndReturnAsync(page, keyboard);
            }

            await page.AssertIsAtAsync(key);
            await keyboard.FillAndSaveAsync(example);
        }

        await page.AssertIsAtAsync("tarkistus");
    }

    private static async Task LeaveAndReturnAsync(IPage page, Keyboard keyboard)
    {
        var address = page.Url;
        await keyboard.PressAsync("leave");
        Assert.StartsWith("/fi/omat", new Uri(page.Url).PathAndQuery, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Meluilmoitus", Exact = true }).First.ClickAsync();
        Assert.Equal(address, page.Url);
    }

    private async Task<string> SendAsync(IPage page)
    {
        var keyboard = new Keyboard(page);
        await page.Locator("[data-field=kuvaus] .change a").ClickAsync();
        await keyboard.GoToAsync("kuvaus");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(Addition);
        await keyboard.PressAsync("save");
        await page.AssertIsAtAsync("tarkistus");
        Assert.Contains(example.Fields["kuvaus"][0] + Addition, await page.Locator("[data-field=kuvaus] dd").First.InnerTextAsync(), StringComparison.Ordinal);
        await keyboard.PressAsync("send");
        await page.AssertIsAtAsync("kuittaus");
        var (name, pdf) = await page.DownloadAsync("[data-testid=receipt-pdf]");
        var reference = await page.Locator("[data-testid=reference]").InnerTextAsync();
        Assert.Equal($"kuittaus-{reference}.pdf", name);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        return reference;
    }

    private static async Task OpenAsync(IPage page, string caseId)
    {
        await page.GotoAsync("/fi/viranomainen/asiat");
        await page.SignInHereAsync("johanna-ek", asOfficial: true);
        await page.Locator($"[data-case-id='{caseId}'] [data-testid=case-link]").ClickAsync();
        Assert.Contains("leukamurskain", await page.Locator("[data-testid=answers]").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task AssertCustomerSeesAsync(IPage page, string words)
    {
        await page.ReloadAsync();
        Assert.Contains(words, await page.MainTextAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
