using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Web.Tests.Catalogue;

/// <summary>The form to print is found from the start page, by anybody.</summary>
[Collection("Customer")]
public sealed class BlankFormPdfTests(WebHost host)
{
    private const string Start = "/fi/asioi/mallilan-kaupunki/meluilmoitus";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_page_leads_to_the_paper_and_tells_its_size()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync(Start);
        var link = visitor.Page.QuerySelector("[data-testid=blank-form]")!;
        using var answer = await visitor.DownloadAsync(link.GetAttribute("href")!);
        var pdf = await answer.Content.ReadAsByteArrayAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "meluilmoitus.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
        Assert.Equal($"Tulosta paperilomake (PDF, {FileSize.Say(pdf.Length, Language.Fi)})", link.TextContent);
    }

    [Fact]
    public async Task Paper_is_kept_by_its_tag_and_differs_by_language()
    {
        using var visitor = host.NewVisitor();
        using var fi = await visitor.DownloadAsync(Start + "/lomake.pdf");
        using var sv = await visitor.DownloadAsync(Start.Replace("/fi/", "/sv/", StringComparison.Ordinal) + "/lomake.pdf");
        Assert.NotEqual(fi.Headers.ETag, sv.Headers.ETag);
        Assert.True(fi.Headers.CacheControl!.Public);

        using var again = new HttpRequestMessage(HttpMethod.Get, Start + "/lomake.pdf");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(fi.Headers.ETag!.Tag));
        using var unchanged = await visitor.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("/fi/asioi/mallilan-kaupunki/ei-ole/lomake.pdf")]
    [InlineData("/fi/asioi/ei-ole/meluilmoitus/lomake.pdf")]
    public async Task What_is_not_offered_has_no_paper(string path)
    {
        using var visitor = host.NewVisitor();
        using var answer = await visitor.DownloadAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
