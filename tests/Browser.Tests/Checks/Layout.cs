using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Checks;

/// <summary>How a page fits its window.</summary>
public static class Layout
{
    /// <summary>Fails if the page must be scrolled sideways to be read (WCAG 2.1, 1.4.10).</summary>
    public static async Task AssertFitsSidewaysAsync(IPage page)
    {
        var tooWide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(tooWide <= 0, $"{page.Url} is {tooWide} px wider than its window of {page.ViewportSize?.Width} px.");
    }
}
