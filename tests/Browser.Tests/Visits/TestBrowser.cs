using Kevytasiointi.Running;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Visits;

/// <summary>The running service and a headless Chromium to visit it with; take it as an argument of a class of tests.</summary>
public sealed class TestBrowser : IAsyncLifetime
{
    // Without a sandbox, since tests may run as root; and without the calls that Chromium makes home.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string Program = Environment.GetEnvironmentVariable("KEVYTASIOINTI_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    private const float MostPatience = 30_000; // milliseconds, as of every other wait: the machine may be busy

    private IPlaywright? playwright;
    private IBrowser? browser;
    private RunningService? service;

    /// <summary>Where the service answers.</summary>
    public Uri Address => service?.Address ?? throw new InvalidOperationException("The service runs only where there is a browser.");

    /// <summary>Begins a visit, by default in Finnish at 1280 px with scripts; skips the test where Chromium is not to be had.</summary>
    public async Task<Visit> VisitAsync(Visitor? visitor = null)
    {
        Assert.SkipWhen(browser is null, $"There is no Chromium at {Program}.");
        return await Visit.BeginAsync(browser, Address, visitor ?? new());
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(MostPatience);
        var starting = RunningService.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags });
        service = await starting;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? default);
        playwright?.Dispose();
        await (service?.DisposeAsync() ?? default);
    }
}
