using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Running;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Conditions;

/// <summary>A service whose noise notice is the trial form of conditions, checks, exits and deadlines.</summary>
public sealed class TrialService : IAsyncLifetime
{
    private readonly TrialProcedures procedures = new();
    private RunningService? service;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        service = await RunningService.StartAsync(new Dictionary<string, string> { ["Kevytasiointi__ProceduresFolder"] = procedures.Path });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (service?.DisposeAsync() ?? default);
        procedures.Dispose();
    }

    /// <summary>A customer on the first page of a new draft.</summary>
    public async Task<Visit> StartAsync(TestBrowser browser, Visitor? visitor = null)
    {
        var visit = await browser.VisitAsync(visitor);
        var page = visit.Page;
        await page.GotoAsync(Address($"/{visit.Visitor.Language}/asioi/mallilan-kaupunki/meluilmoitus"));
        await page.ClickAsync("[data-testid=start]");
        await page.SignInHereAsync("aino-korpela");
        await page.ClickAsync("[data-testid=start]");
        Assert.EndsWith("/tapahtuma", page.Url, StringComparison.Ordinal);
        return visit;
    }

    /// <summary>An address of this service, whole.</summary>
    public string Address(string path) => new Uri(service!.Address, path).ToString();

    /// <summary>Whether the question stands on the page for whoever looks.</summary>
    public static Task<bool> IsThereAsync(IPage page, string question) => page.Locator($"[data-question={question}]").IsVisibleAsync();
}
