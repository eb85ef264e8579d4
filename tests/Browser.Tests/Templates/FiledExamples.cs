using System.Text.RegularExpressions;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Kills;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Templates;

/// <summary>What the examples of pages are of, filed through the pages: a draft, a whole draft, and a sent case with an attachment whose package is taken.</summary>
public sealed partial class FiledExamples(TestBrowser browser) : IAsyncLifetime
{
    /// <summary>A draft that lacks its last page.</summary>
    public Guid Draft { get; private set; }

    /// <summary>A draft that could be sent.</summary>
    public Guid Whole { get; private set; }

    /// <summary>A sent case, in handling.</summary>
    public Guid Case { get; private set; }

    /// <summary>Its attachment.</summary>
    public Guid Attachment { get; private set; }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using var filer = new Filer();
        filer.TurnTo(browser.Address);
        await filer.SignInAsync("aino-korpela");
        Draft = await filer.DraftAsync(whole: false);
        Whole = await filer.DraftAsync();
        Case = await filer.DraftAsync();
        await using var visit = await browser.VisitAsync();
        await SendWithAttachmentAsync(visit.Page);
        await TakePackageAsync(visit.Page);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task SendWithAttachmentAsync(IPage page)
    {
        await page.GotoAsync($"/fi/omat/luonnos/{Case}/liitteet");
        await page.SignInHereAsync("aino-korpela");
        await page.SetInputFilesAsync("#liitteet", SmallFiles.Pdf("kartta.pdf"));
        await page.ClickAsync("[data-testid=save]");
        await page.GotoAsync($"/fi/omat/luonnos/{Case}/tarkistus");
        await page.ClickAsync("[data-testid=send]");
        await page.GotoAsync($"/fi/omat/asiat/{Case}");
        Attachment = Guid.Parse(AttachmentId().Match(await page.ContentAsync()).Groups[1].Value);
    }

    private async Task TakePackageAsync(IPage page)
    {
        await page.GotoAsync($"/fi/viranomainen/asiat/{Case}");
        await page.SignInHereAsync("antti-laine", asOfficial: true);
        await page.ClickAsync("[data-testid=act-take]");
        await page.FillAsync("[data-testid=case-number-input]", "MAL/1300/11.01.00/2026");
        await page.ClickAsync("[data-testid=act-case-number]");
        await page.AssertTakesPackageAsync("kartta.pdf");
    }

    [GeneratedRegex("/liitteet/([0-9a-f-]{36})", RegexOptions.CultureInvariant)]
    private static partial Regex AttachmentId();
}
