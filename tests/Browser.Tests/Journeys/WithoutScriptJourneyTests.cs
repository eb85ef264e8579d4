using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Forms.Questions;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>The loop in Swedish, on the narrowest window, in a browser that runs no script.</summary>
public sealed class WithoutScriptJourneyTests(TestBrowser browser)
{
    private static readonly Visitor Narrow = new(Width: 320, Script: false, Language: "sv");

    private static readonly Dictionary<string, string> Sender = new()
    {
        ["firstName"] = "Erik",
        ["lastName"] = "Lindqvist",
        ["email"] = "erik.lindqvist@posti.example",
        ["phone"] = "040 000 0002",
        ["street"] = "Modellvägen 8",
        ["postalCode"] = "99998",
        ["city"] = "Mallnäs",
    };

    [Fact]
    [Trait("Requirement", "R-080")]
    [Trait("Requirement", "R-083")]
    [Trait("Requirement", "R-086")]
    public async Task Free_form_application_goes_to_and_fro_in_swedish_without_script()
    {
        await using var customer = await browser.VisitAsync(Narrow);
        await using var official = await browser.VisitAsync(Narrow);
        var (page, desk) = (customer.Page, official.Page);
        await page.GotoAsync("/sv/asioi/mallilan-kaupunki/hakemus-tai-ilmoitus");
        await page.ClickAsync("[data-testid=start]");
        await page.SignInHereAsync("erik-lindqvist");
        await page.ClickAsync("[data-testid=start]");
        await FillAsync(page);
        await Layout.AssertFitsSidewaysAsync(page);
        await page.ClickAsync("[data-testid=send]");
        await page.AssertIsAtAsync("kuittaus");
        Assert.NotEmpty(await page.Locator("[data-testid=reference]").InnerTextAsync());
        var caseAddress = page.Url[..^"/kuittaus".Length];

        await desk.GotoAsync("/sv/viranomainen/asiat");
        await desk.SignInHereAsync("antti-laine", asOfficial: true);
        await desk.Locator($"[data-case-id='{caseAddress.Split('/')[^1]}'] [data-testid=case-link]").ClickAsync();
        await desk.ClickAsync("[data-testid=act-take]");
        await desk.FillAsync("[data-testid=case-number-input]", "MAL/2026/200");
        await desk.ClickAsync("[data-testid=act-case-number]");
        await Layout.AssertFitsSidewaysAsync(desk);
        await desk.AssertTakesPackageAsync("lykta.png");
        await desk.ReloadAsync();
        await desk.ClickAsync("[data-testid=act-transferred]");
        await desk.SelectOptionAsync("#outcome", new SelectOptionValue { Index = 1 });
        await desk.ClickAsync("[data-testid=act-handle]");
        Assert.Equal("Handled", await desk.Locator("[data-testid=case-status]").GetAttributeAsync("data-state"));

        await page.GotoAsync(caseAddress);
        var seen = await page.MainTextAsync();
        Assert.Contains("MAL/2026/200", seen, StringComparison.Ordinal);
        Assert.Contains("Antti Laine", seen, StringComparison.Ordinal);
        Assert.Contains(await browser.NudgesAsync(3, "Vapaamuotoinen hakemus tai ilmoitus", "Fritt formulerad ansökan eller anmälan"), nudge => nudge.Subject.StartsWith("Ditt ärende har behandlats", StringComparison.Ordinal));
    }

    private static async Task FillAsync(IPage page)
    {
        await page.ClickAsync("[data-testid=save]");
        await Assertions.Expect(page.Locator(".error-summary a[href='#asianLaji']")).ToBeVisibleAsync();
        await page.ChooseAsync("asianLaji", "ilmoitus");
        await page.FillAsync("#otsikko", "Lyktor i parken");
        await page.FillAsync("#kuvaus", "Vi hänger lyktor i Mallparken under jultiden.");
        await page.ClickAsync("[data-testid=save]");
        await Assertions.Expect(page.Locator(".notice a[href='#toive']")).ToBeVisibleAsync(); // the answer brought a question that may be left empty
        await page.ClickAsync("[data-testid=save]");
        await page.AssertIsAtAsync("paikkaJaAika");
        await page.ChooseAsync("paikanTieto", "ei");
        await page.ChooseAsync("liittyyAikaan", YesNoQuestion.No);
        await page.ClickAsync("[data-testid=save]");
        await page.SetInputFilesAsync("#liitteet", SmallFiles.Png("lykta.png"));
        await page.ChooseAsync("salassapidettavaa", YesNoQuestion.No);
        await page.ClickAsync("[data-testid=save]");
        await page.ChooseAsync("kenenPuolesta", "itse");
        await page.ClickAsync("label[for=vakuutus]");
        await page.ClickAsync("[data-testid=save]");
        foreach (var (part, text) in Sender)
        {
            await page.FillAsync($"[id='lahettaja.{part}']", text);
        }

        await page.ClickAsync("[data-testid=save]");
        await page.AssertIsAtAsync("tarkistus");
    }
}
