using System.Net;
using System.Text;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Drafts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

[Collection("Desk")]
public sealed class HostileTextTests(WebHost host)
{
    private const string List = "/fi/viranomainen/asiat";
    private const string Script = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'&";
    private readonly Filed filed = new(host);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Script_in_what_a_customer_wrote_is_text_on_every_page()
    {
        var id = await filed.CaseAsync(title: Script, fileName: "a<script>b.pdf");
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        foreach (var path in new[] { $"{List}/{id}", $"{List}?tila=kaikki", $"{List}/{id}/siirto" })
        {
            await antti.OpenAsync(path);
            Assert.Empty(antti.Page.QuerySelectorAll("main script, main img, [onerror]"));
            Assert.DoesNotContain("<script>alert", await antti.Answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        await antti.OpenAsync($"{List}/{id}");
        Assert.Equal(Script, antti.Page.QuerySelector("[data-field=otsikko] dd")!.TextContent.Trim());
        Assert.Equal("a<script>b.pdf", antti.Page.QuerySelector("[data-testid=attachment-link]")!.TextContent);
    }

    [Fact]
    public async Task Script_in_a_case_number_is_text()
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        await antti.PressAsync("act-take");
        antti.Fill("number", Script);
        await antti.PressAsync("act-case-number");
        Assert.Equal(Script, antti.Page.QuerySelector("[data-testid=case-number]")!.TextContent);
        Assert.Empty(antti.Page.QuerySelectorAll("main script, main img, [onerror]"));
    }

    [Theory, Trait("Requirement", "R-109"), Trait("Requirement", "R-108")]
    [InlineData("Työaikataulu 2.pdf")]
    [InlineData("kuitti\".pdf")]
    [InlineData("a;b=c, d.pdf")]
    [InlineData("<script>.pdf")]
    [InlineData("100 % totta.pdf")]
    public async Task File_is_saved_under_its_name_with_its_own_bytes_and_never_shown(string name)
    {
        var id = await filed.CaseAsync(fileName: name);
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        using var file = await antti.DownloadAsync(antti.Page.QuerySelector("[data-testid=attachment-link]")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(name, file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Filed.Pdf.Length, file.Content.Headers.ContentLength);
        Assert.Equal(Filed.Pdf, await file.Content.ReadAsByteArrayAsync(Stop));
        Assert.True(file.Headers.CacheControl!.NoStore);
    }

    [Fact, Trait("Requirement", "R-106")]
    public async Task File_that_waits_for_the_scanner_cannot_be_downloaded()
    {
        var id = await filed.CaseAsync(fileName: "Kartta.pdf");
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        Assert.Contains("ei virustarkastettu", antti.Text, StringComparison.Ordinal);
        var link = antti.Page.QuerySelector("[data-testid=attachment-link]")!.GetAttribute("href")!;
        await filed.AskAsync<CaseworkDb, int>(db => db.Set<Attachment>().Where(row => row.CaseId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Scan, ScanState.Quarantined), Stop));
        await antti.OpenAsync($"{List}/{id}");
        Assert.Null(antti.Page.QuerySelector("[data-testid=attachment-link]"));
        Assert.Contains("odottaa virustarkastusta", antti.Text, StringComparison.Ordinal);
        using var file = await antti.DownloadAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    [Fact, Trait("Requirement", "R-094")]
    public async Task Case_document_is_a_PDF_whose_name_tells_only_the_reference()
    {
        var id = await filed.CaseAsync(title: Script);
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        var reference = antti.Page.QuerySelector("[data-testid=case-reference]")!.TextContent;
        using var document = await antti.DownloadAsync(antti.Page.QuerySelector("[data-testid=case-pdf]")!.GetAttribute("href")!);
        Assert.Equal("application/pdf", document.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"{reference}.pdf", document.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await document.Content.ReadAsByteArrayAsync(Stop)), StringComparison.Ordinal);
    }
}
