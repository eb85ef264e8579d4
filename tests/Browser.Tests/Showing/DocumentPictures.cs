using System.Diagnostics;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Kills;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Showing;

/// <summary>Writes the pictures of <c>docs/pictures/</c>: the window as people see it, of one case from start to desk.</summary>
[Trait("Needs", "Pictures")]
public sealed class DocumentPictures(TestBrowser browser)
{
    private const int MostBytes = 200_000;

    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../docs/pictures"));

    [PictureFact]
    public async Task Pictures_are_written()
    {
        await using var wide = await browser.VisitAsync();
        await using var narrow = await browser.VisitAsync(new(320, Language: "sv"));
        await using var narrowFi = await browser.VisitAsync(new(320));
        await SignInAsync(wide.Page, "aino-korpela");
        await SignInAsync(narrowFi.Page, "aino-korpela");
        await SignInAsync(narrow.Page, "erik-lindqvist");
        await TakeAsync(wide.Page, "/fi/asioi/mallilan-kaupunki/meluilmoitus", "start-fi-1280");
        await TakeAsync(narrow.Page, "/sv/asioi/mallilan-kaupunki/meluilmoitus", "start-sv-320");
        await narrow.Page.ClickAsync("[data-testid=start]");
        await narrow.Page.ClickAsync("[data-testid=save]");
        await TakeAsync(narrow.Page, null, "form-errors-sv-320");
        var caseId = await FillAndSendAsync(wide.Page);
        await WriteReceiptAsync(wide.Page);
        await TakeAsync(narrowFi.Page, "/fi/omat", "own-fi-320");
        await ShowDeskAsync(wide.Page, narrow.Page, caseId);
    }

    private static async Task SignInAsync(IPage page, string slug, bool asOfficial = false)
    {
        await page.GotoAsync("/demo/sign-in");
        await page.SignInHereAsync(slug, asOfficial);
    }

    private static async Task<string> FillAndSendAsync(IPage page)
    {
        var example = ExampleAnswers.Of("meluilmoitus");
        var keyboard = new Keyboard(page);
        await page.GotoAsync("/fi/asioi/mallilan-kaupunki/meluilmoitus");
        await page.ClickAsync("[data-testid=start]");
        for (var times = 0; !page.Url.EndsWith("/tarkistus", StringComparison.Ordinal); times++)
        {
            Assert.True(times < 30, $"{page.Url} does not let on.");
            var shown = page.Url.EndsWith("/melu", StringComparison.Ordinal);
            await keyboard.FillAndSaveAsync(example);
            if (shown)
            {
                var next = page.Url;
                await TakeAsync(page, next[..next.LastIndexOf('/')] + "/melu", "form-fi-1280");
                await page.GotoAsync(next);
            }
        }

        await TakeAsync(page, null, "check-fi-1280");
        await page.ClickAsync("[data-testid=send]");
        await TakeAsync(page, null, "receipt-fi-1280");
        return new Uri(page.Url).Segments[^2].TrimEnd('/');
    }

    private static async Task WriteReceiptAsync(IPage page)
    {
        var (_, pdf) = await page.DownloadAsync("[data-testid=receipt-pdf]");
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        using var drawing = Process.Start("pdftoppm", ["-png", "-r", "72", "-singlefile", file, Path.Combine(Folder, "receipt-pdf-fi")]);
        await drawing.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, drawing.ExitCode);
        File.Delete(file);
    }

    private async Task ShowDeskAsync(IPage page, IPage narrow, string caseId)
    {
        using var filer = new Filer();
        filer.TurnTo(browser.Address);
        await filer.SignInAsync("aino-korpela");
        await filer.SendAsync(await filer.DraftAsync());
        await SignInAsync(page, "sanna-heikkila", asOfficial: true);
        await TakeAsync(page, "/fi/viranomainen/asiat", "inbox-fi-1280");
        await page.GotoAsync($"/fi/viranomainen/asiat/{caseId}");
        await page.ClickAsync("[data-testid=act-take]");
        await page.FillAsync("[data-testid=case-number-input]", "MAL/2026/118");
        await page.ClickAsync("[data-testid=act-case-number]");
        await TakeAsync(page, $"/fi/viranomainen/asiat/{caseId}", "case-fi-1280");
        await SignInAsync(narrow, "johanna-ek", asOfficial: true);
        await TakeAsync(narrow, $"/sv/viranomainen/asiat/{caseId}", "case-sv-320");
    }

    private static async Task TakeAsync(IPage page, string? address, string name)
    {
        if (address is not null)
        {
            await page.GotoAsync(address);
        }

        Directory.CreateDirectory(Folder);
        var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
        Assert.True(picture.Length < MostBytes, $"{name} is {picture.Length} bytes.");
    }
}
