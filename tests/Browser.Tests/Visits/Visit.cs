using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Visits;

/// <summary>One visit to the service: a window with cookies of its own. Addresses are given from the root, such as <c>/fi/asioinnit</c>.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();

    private Visit(Visitor visitor, IPage page)
    {
        Visitor = visitor;
        Page = page;
        page.Console += (_, message) =>
        {
            // A form with mistakes is answered with 422, of which Chromium tells as of a file that did not load.
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 422", StringComparison.Ordinal))
            {
                complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: {error}");
    }

    /// <summary>Who visits.</summary>
    public Visitor Visitor { get; }

    /// <summary>The page in the window.</summary>
    public IPage Page { get; }

    /// <summary>Fails if the browser complained of anything: a fault in a script, a refused style, a file that is not there.</summary>
    public void AssertNoComplaints() => Assert.True(complaints.IsEmpty, string.Join('\n', complaints));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    internal static async Task<Visit> BeginAsync(IBrowser browser, Uri address, Visitor visitor)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = visitor.Width, Height = Visitor.HeightAt(visitor.Width) },
            JavaScriptEnabled = visitor.Script,
            Locale = visitor.Language == "en" ? "en-GB" : visitor.Language + "-FI",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new(visitor, await context.NewPageAsync());
    }
}
