using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Questions;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>A form filled by keyboard alone as its example says, with a look at each page's mistakes on the way.</summary>
public sealed class FormWalk(IPage page, ExampleAnswers example)
{
    private readonly Keyboard keyboard = new(page);

    /// <summary>Whether the mistakes of each page are looked at with axe too, and not only its rows.</summary>
    public bool LooksAtMistakes { get; init; }

    /// <summary>Signs in on the start page's way and begins, to the first page of the form.</summary>
    /// <param name="address">The address of the start page.</param>
    /// <param name="customer">Who files.</param>
    public async Task StartAsync(string address, string customer)
    {
        await page.GotoAsync(address);
        await keyboard.PressAsync("start");
        await keyboard.PressAsync(stop => stop.Name == "customer" && stop.Value == customer);
        await keyboard.PressAsync("start");
    }

    /// <summary>From the first page to the check page. Every page lets on at the first saving: what an answer brings is asked at once.</summary>
    public async Task FillAsync()
    {
        foreach (var step in Journey.Of(example.Form, example.Answers).Steps)
        {
            await page.AssertIsAtAsync(step.Page.Key);
            await AssertEmptyPageIsToldAsync();
            await keyboard.FillAsync(example);
            foreach (var rows in step.Questions.OfType<RowsQuestion>())
            {
                await new RowsWalk(page, rows, example).AddAndRemoveAsync();
                await keyboard.FillAsync(example);
                await Accessibility.AssertNoFaultsAsync(page);
            }

            await keyboard.PressAndWaitAsync();
        }

        await page.AssertIsAtAsync("tarkistus");
        await Accessibility.AssertNoFaultsAsync(page);
    }

    /// <summary>Sends, and tells the case that it became.</summary>
    public async Task<Guid> SendAsync()
    {
        await keyboard.PressAsync("send");
        await page.AssertIsAtAsync("kuittaus");
        Assert.NotEmpty(await page.Locator("[data-testid=reference]").InnerTextAsync());
        return Guid.Parse(new Uri(page.Url).Segments[^2].TrimEnd('/'));
    }

    /// <summary>An empty page is not taken: the focus goes to the summary of mistakes, whose links lead to fields that say the same .</summary>
    public async Task AssertEmptyPageIsToldAsync()
    {
        await keyboard.PressBackAsync(stop => stop.TestId == "save");
        Assert.Equal("error-summary", (await keyboard.StopAsync()).Class);
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.error-summary a')].map(link => link.hash.slice(1)).filter(id => !document.getElementById(decodeURIComponent(id)))"));
        if (LooksAtMistakes)
        {
            await Accessibility.AssertNoFaultsAsync(page);
        }

        await page.Keyboard.PressAsync("Tab");
        var link = (await keyboard.StopAsync()).Href;
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"[id='{Uri.UnescapeDataString(link[1..])}']:focus")).ToHaveAttributeAsync("aria-invalid", "true");
        await keyboard.GoBackToAsync(link); // the field that was led to may not be the first to fill
    }
}
