using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>What journeys do on pages that are not forms; works without script.</summary>
public static class Steps
{
    private static readonly PageWaitForURLOptions Arrived = new() { WaitUntil = WaitUntilState.Commit };

    /// <summary>Picks a person on the demo's sign-in page, which is open.</summary>
    public static async Task SignInHereAsync(this IPage page, string slug, bool asOfficial = false)
    {
        await page.Locator($"button[name={(asOfficial ? "official" : "customer")}][value={slug}]").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/demo/sign-in", StringComparison.Ordinal), Arrived);
    }

    /// <summary>Waits until the reader is on the page whose address ends so, query and fragment apart; fails with what the page says where the reader was left.</summary>
    public static async Task AssertIsAtAsync(this IPage page, string end)
    {
        try
        {
            await page.WaitForURLAsync(address => new Uri(address).AbsolutePath.EndsWith("/" + end, StringComparison.Ordinal), Arrived);
            await page.Locator(".site-foot").WaitForAsync(); // the page is there to its end
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{page.Url} is not {end}:\n{await page.MainTextAsync()}");
        }
    }

    /// <summary>What a reader sees in the main part.</summary>
    public static Task<string> MainTextAsync(this IPage page) => page.Locator("main").InnerTextAsync();

    /// <summary>Chooses or ticks an option with the mouse. The words are what is hit: they lie over the whole choice.</summary>
    public static async Task ChooseAsync(this IPage page, string name, string value) =>
        await page.ClickAsync($"label[for='{await page.Locator($"input[name={name}][value={value}]").GetAttributeAsync("id")}']");

    /// <summary>Does what begins a download and reads it.</summary>
    public static async Task<(string Name, byte[] Bytes)> DownloadAsync(this IPage page, string selector)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(selector).ClickAsync());
        Assert.Null(await download.FailureAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    /// <summary>Takes the package by its button and looks into it: a BagIt package (RFC 8493) with the case and its attachments.</summary>
    /// <returns>Its <c>case.json</c>.</returns>
    public static async Task<JsonNode> AssertTakesPackageAsync(this IPage page, params string[] attachments)
    {
        var (name, bytes) = await page.DownloadAsync("[data-testid=act-package]");
        Assert.EndsWith(".zip", name, StringComparison.Ordinal);
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        ZipArchiveEntry Entry(string ending) => Assert.Single(zip.Entries, entry => entry.FullName.EndsWith(ending, StringComparison.Ordinal));
        Assert.All(["/bagit.txt", "/data/case.pdf"], ending => Entry(ending));
        Assert.All(attachments, ending => Entry(ending));
        await using var json = await Entry("/data/case.json").OpenAsync(TestContext.Current.CancellationToken);
        var shown = (await JsonNode.ParseAsync(json, cancellationToken: TestContext.Current.CancellationToken))!;
        Assert.All(shown["attachments"]!.AsArray(), file => Entry("/" + (string)file!["path"]!));
        return shown;
    }

    /// <summary>Waits for as many nudges whose subject names the procedure, in whichever language, and gives them. A nudge names no case.</summary>
    public static async Task<IReadOnlyList<Nudge>> NudgesAsync(this TestBrowser browser, int count, params string[] procedureNames)
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        for (var tries = 0; ; tries++)
        {
            var all = await client.GetFromJsonAsync<Nudge[]>(new Uri("/demo/mail", UriKind.Relative), JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
            var found = all!.Where(each => procedureNames.Any(name => each.Subject.Contains(name, StringComparison.Ordinal))).ToList();
            if (found.Count >= count)
            {
                return found;
            }

            Assert.True(tries < 120, $"Only {found.Count} of {count} nudges came: {string.Join(", ", all!.Select(each => each.Subject))}");
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A mail as <c>/demo/mail</c> tells it.</summary>
    public sealed record Nudge(string Subject, string Text, string? Html, JsonElement To)
    {
        /// <summary>Everything that can be read in it.</summary>
        public string Everything => $"{Subject}\n{Text}\n{Html}";
    }
}
