using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>What both journeys do on pages that are not forms; works without script.</summary>
public static class Steps
{
    /// <summary>Picks a person on the demo's sign-in page, which is open.</summary>
    public static async Task SignInHereAsync(this IPage page, string slug, bool asOfficial = false)
    {
        Assert.Contains("/demo/sign-in", page.Url, StringComparison.Ordinal);
        await page.Locator($"button[name={(asOfficial ? "official" : "customer")}][value={slug}]").ClickAsync();
        Assert.DoesNotContain("/demo/sign-in", page.Url, StringComparison.Ordinal);
    }

    /// <summary>What a reader sees in the main part.</summary>
    public static Task<string> MainTextAsync(this IPage page) => page.Locator("main").InnerTextAsync();

    /// <summary>Does what begins a download and reads it.</summary>
    public static async Task<(string Name, byte[] Bytes)> DownloadAsync(this IPage page, string selector)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(selector).ClickAsync());
        Assert.Null(await download.FailureAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    /// <summary>Takes the package by its button and looks into it: a BagIt package (RFC 8493) with the case and its attachments.</summary>
    public static async Task AssertTakesPackageAsync(this IPage page, params string[] attachments)
    {
        var (name, bytes) = await page.DownloadAsync("[data-testid=act-package]");
        Assert.EndsWith(".zip", name, StringComparison.Ordinal);
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = zip.Entries.Select(entry => entry.FullName).ToList();
        foreach (var expected in new[] { "bagit.txt", "case.json", "case.pdf" }.Concat(attachments))
        {
            Assert.Contains(files, file => file.EndsWith(expected, StringComparison.Ordinal));
        }
    }

    /// <summary>Waits for as many nudges whose subject names the reference, and gives them.</summary>
    public static async Task<IReadOnlyList<Nudge>> NudgesAsync(this TestBrowser browser, string reference, int count)
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        for (var tries = 0; ; tries++)
        {
            var all = await client.GetFromJsonAsync<Nudge[]>(new Uri("/demo/mail", UriKind.Relative), JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
            var found = all!.Where(each => each.Subject.Contains(reference, StringComparison.Ordinal)).ToList();
            if (found.Count >= count)
            {
                return found;
            }

            Assert.True(tries < 120, $"Only {found.Count} of {count} nudges of {reference} came: {string.Join(", ", found.Select(each => each.Subject))}");
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
