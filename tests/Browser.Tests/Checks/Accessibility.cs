using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Checks;

/// <summary>What axe finds against WCAG 2.0, 2.1 and 2.2, levels A and AA.</summary>
public static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },

        // axe leaves it out by itself even where its tag is asked for: targets of at least 24 px, or as much room around them (WCAG 2.2, 2.5.8).
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>Fails with every fault that axe finds on the page as it stands: the rule, where, and what to do. Needs a visit with scripts.</summary>
    public static async Task AssertNoFaultsAsync(IPage page)
    {
        var faults = from violation in (await page.RunAxe(Rules)).Violations
                     from node in violation.Nodes
                     select $"{violation.Id} ({violation.Impact}): {violation.Help}\n  at {node.Target}\n  {node.Html}";
        var found = string.Join('\n', faults);
        Assert.True(found.Length == 0, $"{page.Url}\n{found}");
    }
}
