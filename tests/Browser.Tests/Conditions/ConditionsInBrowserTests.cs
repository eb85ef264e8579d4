using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Conditions;

/// <summary>Questions and options that come and go as a page is answered, and the exit where a form is not needed.</summary>
public sealed class ConditionsInBrowserTests(TestBrowser browser, TrialService trial) : IClassFixture<TrialService>
{
    [Fact]
    public async Task Questions_come_and_go_while_the_page_is_answered_and_the_focus_stays_where_it_is()
    {
        await using var visit = await trial.StartAsync(browser);
        var page = visit.Page;
        Assert.False(await TrialService.IsThereAsync(page, "sali"));
        await page.FillAsync("#yleiso", "600");
        await page.CheckAsync("[name=paikka][value=sisalla]");
        Assert.True(await TrialService.IsThereAsync(page, "sali"));
        Assert.False(await TrialService.IsThereAsync(page, "ovia"));
        Assert.Equal("sisalla", await page.EvaluateAsync<string>("document.activeElement.value"));
        await page.FillAsync("#sali", "Iso sali");
        Assert.True(await TrialService.IsThereAsync(page, "ovia"));
        Assert.Equal("sali", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.FillAsync("#ovia", "4");

        await page.CheckAsync("[name=paikka][value=ulkona]");
        Assert.False(await TrialService.IsThereAsync(page, "sali"));
        Assert.False(await TrialService.IsThereAsync(page, "ovia"));
        await page.CheckAsync("[name=paikka][value=sisalla]");
        Assert.Equal(("Iso sali", "4"), (await page.InputValueAsync("#sali"), await page.InputValueAsync("#ovia")));
        await Accessibility.AssertNoFaultsAsync(page);

        await page.ClickAsync("[data-testid=save]");
        Assert.EndsWith("/aika", page.Url, StringComparison.Ordinal);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Options_come_and_go_and_one_that_is_gone_is_not_sent()
    {
        await using var visit = await trial.StartAsync(browser);
        var page = visit.Page;
        Assert.False(await page.Locator("[name=paikka][value=areena]").IsVisibleAsync());
        await page.FillAsync("#yleiso", "5 000");
        await page.CheckAsync("[name=paikka][value=areena]");
        await page.FillAsync("#yleiso", "4999");
        Assert.False(await page.Locator("[name=paikka][value=areena]").IsVisibleAsync());
        await page.ClickAsync("[data-testid=save]");
        Assert.True(await page.Locator(".error-summary a[href='#paikka']").IsVisibleAsync());
        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData("50,1", false)] // 50.1 + 0.2 is 50.3 exactly, though not among binary numbers
    [InlineData("50,2", true)]
    [InlineData("1 000,5", true)]
    [InlineData("kova", false)]
    [InlineData("", false)]
    public async Task Numbers_are_reckoned_exactly_as_they_are_typed(string typed, bool asks)
    {
        await using var visit = await trial.StartAsync(browser);
        await visit.Page.FillAsync("#melu", typed);
        Assert.Equal(asks, await TrialService.IsThereAsync(visit.Page, "meluselvitys"));
    }

    [Theory]
    [InlineData("fi", "12\u00A0350\u00A0€", "3,8\u00A0kg")]
    [InlineData("en", "€12,350", "3.8\u00A0kg")]
    public async Task Computed_values_follow_what_is_typed_and_what_looks_at_them_follows_too(string language, string income, string together)
    {
        await using var visit = await trial.StartAsync(browser, new(Language: language));
        var page = visit.Page;
        Assert.Equal("–", await page.InnerTextAsync("[data-computed=tulot]"));
        await page.FillAsync("#yleiso", "1000");
        await page.FillAsync("#hinta", "12,35");
        Assert.Equal(income, await page.InnerTextAsync("[data-computed=tulot]"));
        Assert.True(await TrialService.IsThereAsync(page, "tuloselvitys"));
        await page.FillAsync("#hinta", "1");
        Assert.False(await TrialService.IsThereAsync(page, "tuloselvitys"));
        await page.FillAsync("[name='aineet.0.kiloa']", "3,75");
        Assert.Equal(together, await page.InnerTextAsync("[data-computed=yhteensa]"));
        visit.AssertNoComplaints();
    }

    [Fact]
    [Trait("Requirement", "R-037")]
    public async Task The_browser_knows_the_days_off()
    {
        await using var visit = await trial.StartAsync(browser);
        var page = visit.Page;
        await page.FillAsync("#yleiso", "500");
        await page.CheckAsync("[name=paikka][value=ulkona]");
        await page.ClickAsync("[data-testid=save]");
        foreach (var (day, isOff) in new[] { ("18", false), ("19", true), ("20", true), ("22", false) })
        {
            await FillDayAsync(page, "alkaa", day, "6", "2026");
            Assert.Equal(isOff, await TrialService.IsThereAsync(page, "pyha"));
        }
    }

    [Fact]
    [Trait("Requirement", "R-086")]
    public async Task Without_script_what_is_not_asked_is_neither_seen_nor_sent()
    {
        await using var visit = await trial.StartAsync(browser, new(Script: false));
        var page = visit.Page;
        Assert.False(await TrialService.IsThereAsync(page, "sali"));
        await page.FillAsync("#yleiso", "600");
        await page.CheckAsync("[name=paikka][value=sisalla]");
        await page.ClickAsync("[data-testid=save]");
        Assert.True(await TrialService.IsThereAsync(page, "sali"));
        await page.FillAsync("#sali", "Iso sali");
        await page.ClickAsync("[data-testid=save]");
        await page.FillAsync("#ovia", "4");
        await page.ClickAsync("[data-testid=save]");
        Assert.EndsWith("/aika", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", 1280, "Tätä lomaketta ei tarvita")]
    [InlineData("fi", 320, "Tätä lomaketta ei tarvita")]
    [InlineData("sv", 1280, "Det här formuläret behövs inte")]
    [InlineData("sv", 320, "Det här formuläret behövs inte")]
    [Trait("Requirement", "R-083")]
    public async Task Exit_page_is_within_reach_of_everyone(string language, int width, string title)
    {
        await using var visit = await trial.StartAsync(browser, new(width, Language: language));
        var page = visit.Page;
        await page.FillAsync("#yleiso", "20");
        await page.ClickAsync("[data-testid=save]");
        Assert.EndsWith("/ei-tarvita", page.Url, StringComparison.Ordinal);
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        await Accessibility.AssertNoFaultsAsync(page);
        await Layout.AssertFitsSidewaysAsync(page);
        visit.AssertNoComplaints();
        await page.ClickAsync("[data-testid=exit-change]");
        Assert.Equal("20", await page.InputValueAsync("#yleiso"));
    }

    private static async Task FillDayAsync(IPage page, string question, string day, string month, string year)
    {
        foreach (var (part, typed) in new[] { ("day", day), ("month", month), ("year", year) })
        {
            await page.FillAsync($"[id='{question}.{part}']", typed);
        }
    }
}
