using System.Text.Json.Nodes;
using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kevytasiointi.Browser.Tests.Conditions;

/// <summary>Questions and options that come and go as a page is answered, and the exit where a form is not needed.</summary>
public sealed class ConditionsInBrowserTests(TestBrowser browser, TrialService trial) : IClassFixture<TrialService>
{
    /// <summary>What is typed, and whether the form then asks for more: 50.1 + 0.2 is 50.3 exactly, though not among binary numbers.</summary>
    private static readonly (string Typed, bool Asks)[] Loudness = [("50,1", false), ("50,2", true), ("kova", false), ("1 000,5", true), ("", false)];

    [Fact]
    public async Task Questions_come_and_go_while_the_page_is_answered_and_the_focus_stays_where_it_is()
    {
        await using var visit = await trial.StartAsync(browser);
        var page = visit.Page;
        await IsGoneAsync(page, "sali");
        await page.FillAsync("#yleiso", "600");
        await page.ChooseAsync("paikka", "sisalla");
        await IsThereAsync(page, "sali");
        await IsGoneAsync(page, "ovia");
        await Expect(page.Locator("[name=paikka][value=sisalla]")).ToBeFocusedAsync();
        await page.FillAsync("#sali", "Iso sali");
        await IsThereAsync(page, "ovia");
        await Expect(page.Locator("#sali")).ToBeFocusedAsync();
        await page.FillAsync("#ovia", "4");

        await page.ChooseAsync("paikka", "ulkona");
        await IsGoneAsync(page, "sali");
        await IsGoneAsync(page, "ovia");
        await page.ChooseAsync("paikka", "sisalla");
        await Expect(page.Locator("#sali")).ToHaveValueAsync("Iso sali");
        await Expect(page.Locator("#ovia")).ToHaveValueAsync("4");
        await Accessibility.AssertNoFaultsAsync(page);

        await page.ClickAsync("[data-testid=save]");
        await page.AssertIsAtAsync("aika");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Options_come_and_go_and_one_that_is_gone_is_not_sent()
    {
        await using var visit = await trial.StartAsync(browser);
        var page = visit.Page;
        await Expect(page.Locator("[name=paikka][value=areena]")).ToBeHiddenAsync();
        await page.FillAsync("#yleiso", "5 000");
        await page.ChooseAsync("paikka", "areena");
        await page.FillAsync("#yleiso", "4999");
        await Expect(page.Locator("[name=paikka][value=areena]")).ToBeHiddenAsync();
        await page.ClickAsync("[data-testid=save]");
        await Expect(page.Locator(".error-summary a[href='#paikka']")).ToBeVisibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Numbers_are_reckoned_exactly_as_they_are_typed()
    {
        await using var visit = await trial.StartAsync(browser);
        foreach (var (typed, asks) in Loudness)
        {
            await visit.Page.FillAsync("#melu", typed);
            await (asks ? IsThereAsync(visit.Page, "meluselvitys") : IsGoneAsync(visit.Page, "meluselvitys"));
        }
    }

    [Theory]
    [InlineData("fi", "12\u00A0350\u00A0€", "3,8\u00A0kg")]
    [InlineData("en", "€12,350", "3.8\u00A0kg")]
    public async Task Computed_values_follow_what_is_typed_and_what_looks_at_them_follows_too(string language, string income, string together)
    {
        await using var visit = await trial.StartAsync(browser, new(Language: language));
        var page = visit.Page;
        await Expect(page.Locator("[data-computed=tulot]")).ToHaveJSPropertyAsync("textContent", "–");
        await page.FillAsync("#yleiso", "1000");
        await page.FillAsync("#hinta", "12,35");
        await Expect(page.Locator("[data-computed=tulot]")).ToHaveJSPropertyAsync("textContent", income);
        await IsThereAsync(page, "tuloselvitys");
        await page.FillAsync("#hinta", "1");
        await IsGoneAsync(page, "tuloselvitys");
        await page.FillAsync("[name='aineet.0.kiloa']", "3,75");
        await Expect(page.Locator("[data-computed=yhteensa]")).ToHaveJSPropertyAsync("textContent", together);
        visit.AssertNoComplaints();
    }

    [Fact]
    [Trait("Requirement", "R-037")]
    public async Task The_browser_knows_the_days_off()
    {
        await using var visit = await trial.StartAsync(browser);
        var page = visit.Page;
        await page.FillAsync("#yleiso", "500");
        await page.ChooseAsync("paikka", "ulkona");
        await page.ClickAsync("[data-testid=save]");
        await page.AssertIsAtAsync("aika");
        await page.UntilReadyAsync();
        foreach (var (day, isOff) in new[] { ("18", false), ("19", true), ("20", true), ("22", false) })
        {
            await FillDayAsync(page, "alkaa", day, "6", "2026");
            await (isOff ? IsThereAsync(page, "pyha") : IsGoneAsync(page, "pyha"));
        }
    }

    [Fact]
    [Trait("Requirement", "R-086")]
    public async Task Without_script_what_is_not_asked_is_neither_seen_nor_sent()
    {
        await using var visit = await trial.StartAsync(browser, new(Script: false));
        var page = visit.Page;
        await IsGoneAsync(page, "sali");
        await page.FillAsync("#yleiso", "600");
        await page.ChooseAsync("paikka", "sisalla");
        await page.ClickAsync("[data-testid=save]");
        await IsThereAsync(page, "sali");
        await page.FillAsync("#sali", "Iso sali");
        await page.ClickAsync("[data-testid=save]");
        await page.FillAsync("#ovia", "4");
        await page.ClickAsync("[data-testid=save]");
        await page.AssertIsAtAsync("aika");
    }

    [Theory]
    [InlineData("fi", 1280)]
    [InlineData("fi", 320)]
    [InlineData("sv", 1280)]
    [InlineData("sv", 320)]
    [Trait("Requirement", "R-083")]
    public async Task Exit_page_is_within_reach_of_everyone(string language, int width)
    {
        await using var visit = await trial.StartAsync(browser, new(width, Language: language));
        var page = visit.Page;
        await page.FillAsync("#yleiso", "20");
        await page.ClickAsync("[data-testid=save]");
        await page.AssertIsAtAsync("ei-tarvita");
        var title = trial.Form.Pages[0].Exits.Single().Title;
        await Expect(page.Locator("h1")).ToHaveTextAsync(language == "sv" ? title.Sv : title.Fi);
        await Accessibility.AssertNoFaultsAsync(page);
        await Layout.AssertFitsSidewaysAsync(page);
        visit.AssertNoComplaints();
        await page.ClickAsync("[data-testid=exit-change]");
        await Expect(page.Locator("#yleiso")).ToHaveValueAsync("20");
    }

    [Fact]
    [Trait("Requirement", "R-083")]
    public async Task Long_list_is_searched_and_chosen_from_by_keyboard()
    {
        await using var visit = await trial.StartAsync(browser);
        var (page, keyboard) = (visit.Page, new Keyboard(visit.Page));
        var filled = trial.Filled(new()
        {
            ["yleiso"] = 500,
            ["paikka"] = "ulkona",
            ["hinta"] = 12.5,
            ["aineet"] = new JsonArray(new JsonObject { ["nimi"] = "Savu", ["kiloa"] = 3.75 }, new JsonObject { ["nimi"] = "Kaasu", ["kiloa"] = 2 }),
            ["alkaa"] = "2099-06-01",
            ["paattyy"] = "2099-06-02",
            ["kunta"] = "853",
            ["vakuutus"] = true,
        });
        foreach (var key in filled.Form.Pages.Select(each => each.Key))
        {
            await page.AssertIsAtAsync(key);
            await keyboard.FillAndSaveAsync(filled);
        }

        await page.AssertIsAtAsync("tarkistus");
        await Expect(page.Locator("[data-field=kunta] dd").First).ToHaveTextAsync("Turku");
        visit.AssertNoComplaints();
    }

    private static Task IsThereAsync(IPage page, string question) => Expect(page.Locator($"[data-question={question}]")).ToBeVisibleAsync();

    private static Task IsGoneAsync(IPage page, string question) => Expect(page.Locator($"[data-question={question}]")).ToBeHiddenAsync();

    private static async Task FillDayAsync(IPage page, string question, string day, string month, string year)
    {
        foreach (var (part, typed) in new[] { ("day", day), ("month", month), ("year", year) })
        {
            await page.FillAsync($"[id='{question}.{part}']", typed);
        }
    }
}
