using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Checks;

/// <summary>How a page fits its window.</summary>
public static class Layout
{
    private const string OverlappingWords = """
        () => {
          const seen = node => node.parentElement.checkVisibility({ visibilityProperty: true }) && node.textContent.trim() !== "";
          const ancestors = node => { const all = []; for (let at = node.parentElement; at; at = at.parentElement) all.push(getComputedStyle(at)); return all; };
          const moves = style => style.clipPath !== "none" || style.position === "sticky" || style.position === "fixed"; // hidden from sight, or lying over the page on purpose
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const pieces = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!seen(node) || ancestors(node).some(moves)) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) pieces.push({ node, box });
          }
          const shared = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]);
          const overlap = (a, b) => shared(a, b, "left", "right") > 2 && shared(a, b, "top", "bottom") > Math.min(a.height, b.height) / 4; // lines that are close share some air
          return pieces.flatMap((one, index) => pieces.slice(index + 1).filter(other => other.node !== one.node && overlap(one.box, other.box))
            .map(other => `'${one.node.textContent.trim()}' and '${other.node.textContent.trim()}'`));
        }
        """;

    /// <summary>Fails if words lie over other words.</summary>
    public static async Task AssertNoWordsOverlapAsync(IPage page)
    {
        var found = await page.EvaluateAsync<string[]>(OverlappingWords);
        Assert.True(found.Length == 0, $"{page.Url} at {page.ViewportSize?.Width} px: {string.Join(", ", found.Distinct())} overlap.");
    }

    /// <summary>Fails if the page must be scrolled sideways to be read (WCAG 2.1, 1.4.10).</summary>
    public static async Task AssertFitsSidewaysAsync(IPage page)
    {
        var tooWide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(tooWide <= 0, $"{page.Url} is {tooWide} px wider than its window of {page.ViewportSize?.Width} px.");
    }
}
