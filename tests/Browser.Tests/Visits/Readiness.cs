using Microsoft.Playwright;

namespace Kevytasiointi.Browser.Tests.Visits;

/// <summary>When a page can be used.</summary>
public static class Readiness
{
    /// <summary>What the scripts of a page have not come to yet: questions that do not come and go, long lists without their search.</summary>
    private const string NotReady = "form[data-questions]:not([data-questions='']):not([data-live]), .list-search[hidden]";

    /// <summary>
    /// Waits until the page is whole and its scripts have done what they do at once. A person who types sooner loses nothing, though the page follows only then;
    /// whoever drives a browser looks sooner than any person.
    /// </summary>
    public static async Task UntilReadyAsync(this IPage page)
    {
        await page.Locator("html.js").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator(NotReady)).ToHaveCountAsync(0);
    }
}
