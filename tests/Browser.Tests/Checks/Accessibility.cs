using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Checks;

/// <summary>What axe finds against WCAG 2.0, 2.1 and 2.2, levels A and AA.</summary>
public static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Run within the page itself, which has no frames: the library's own way opens another page for each run, and takes three times as long.
    private const string Run = """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
            // Left out by axe itself even where its tag is asked for: targets of at least 24 px, or as much room around them (WCAG 2.2, 2.5.8).
            rules: { "target-size": { enabled: true } },
            resultTypes: ["violations"],
          });
          return {
            judged: found.violations.length + found.passes.length,
            frames: document.querySelectorAll("iframe, frame").length,
            faults: found.violations.flatMap(each => each.nodes.map(node => `${each.id} (${each.impact}): ${each.help}\n  at ${node.target}\n  ${node.html}`)),
          };
        }
        """;

    /// <summary>Fails with every fault that axe finds on the page as it stands: the rule, where, and what to do. Needs a visit with scripts.</summary>
    public static async Task AssertNoFaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>(Run);
        var faults = found.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()).ToList();
        Assert.True(faults.Count == 0, $"{page.Url}\n{string.Join('\n', faults)}");
        Assert.True(found.GetProperty("judged").GetInt32() > 0, $"{page.Url}: axe judged nothing.");
        Assert.Equal(0, found.GetProperty("frames").GetInt32());
    }
}
