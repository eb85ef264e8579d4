using System.IO.Compression;
using System.Net;
using System.Text;
using Kevytasiointi.Casework.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

[Collection("Customer")]
public sealed class AttachmentTests(WebHost host)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A document as word processors write it, with a part that packs a hundredfold and more.</summary>
    private static byte[] Bomb
    {
        get
        {
            using var memory = new MemoryStream();
            using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, size) in new[] { ("[Content_Types].xml", 10), ("word/document.xml", 60_000_000) })
                {
                    using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                    part.Write(new byte[size]);
                }
            }

            return memory.ToArray();
        }
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "ohjelma.exe", [0x4D, 0x5A, 0x90, 0, 3], "Tiedostoa ”ohjelma.exe” ei voi liittää" },
        { "kuva.pdf.exe", [0x4D, 0x5A, 0x90, 0, 3], "Tiedostoa ”kuva.pdf.exe” ei voi liittää" },
        { "lasku.pdf.txt", FreeForm.Pdf, "Tiedoston ”lasku.pdf.txt” nimi ja sisältö eivät vastaa toisiaan" },
        { "sivu.txt", "<html><script>alert(1)</script>"u8.ToArray(), "Tiedostoa ”sivu.txt” ei voi liittää" },
        { "tyhjä.pdf", [], "Tiedosto ”tyhjä.pdf” on tyhjä" },
        { "salattu.pdf", "%PDF-1.7\n1 0 obj<</Encrypt 2 0 R>>endobj"u8.ToArray(), "on suojattu salasanalla" },
        { "pommi.docx", Bomb, "Tiedostoa ”pommi.docx” ei voi avata turvallisesti" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    [Trait("Requirement", "R-107")]
    public async Task File_that_cannot_be_taken_is_named_with_what_to_do_and_the_rest_of_the_page_is_kept(string name, byte[] bytes, string said)
    {
        using var visitor = await OnFilesPageAsync();
        await visitor.Fill("salassapidettavaa", "no").Attach("liitteet", new VisitorFile(name, bytes), new VisitorFile("hyvä.pdf", FreeForm.Pdf)).PressAsync("save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains(said, visitor.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#liitteet", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Contains("hyvä.pdf", Assert.Single(visitor.Page.QuerySelectorAll(".files li")).TextContent, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("[name=salassapidettavaa][value=no][checked]"));
        await visitor.PressAsync("save");
        Assert.EndsWith("/lahettaja", visitor.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rikki\ufffd.pdf", "rikki.pdf")]
    [InlineData("\uffff.pdf", ".pdf")]
    [InlineData("a😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀.pdf", "a😀")]
    public async Task File_with_a_broken_name_is_taken_under_a_whole_one_and_can_be_removed(string name, string shown)
    {
        using var visitor = await OnFilesPageAsync();
        await visitor.Fill("salassapidettavaa", "no").Attach("liitteet", new VisitorFile(name, FreeForm.Pdf)).PressAsync("save");
        Assert.EndsWith("/lahettaja", visitor.Path, StringComparison.Ordinal);
        await visitor.OpenAsync(visitor.Path.Replace("/lahettaja", "/liitteet", StringComparison.Ordinal));
        var file = Assert.Single(visitor.Page.QuerySelectorAll(".files li"));
        Assert.Contains(shown, file.TextContent, StringComparison.Ordinal);
        Assert.NotNull(file.QuerySelector("[name=remove]"));
    }

    [Fact]
    public async Task Page_and_its_file_are_saved_though_the_project_they_would_be_shared_in_has_gone()
    {
        using var visitor = await OnFilesPageAsync();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var draft = Guid.Parse(visitor.Path.Split('/')[4]);
            var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
            Assert.Equal(1, await db.Database.ExecuteSqlAsync($"""DELETE FROM "Projects" WHERE "Id" = (SELECT "ProjectId" FROM "Drafts" WHERE "Id" = {draft})""", Stop));
        }

        await visitor.Fill("salassapidettavaa", "no").Attach("liitteet", new VisitorFile("kartta.pdf", FreeForm.Pdf)).PressAsync("save");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.EndsWith("/lahettaja", visitor.Path, StringComparison.Ordinal);
        await visitor.OpenAsync(visitor.Path.Replace("/lahettaja", "/liitteet", StringComparison.Ordinal));
        Assert.Contains("kartta.pdf", Assert.Single(visitor.Page.QuerySelectorAll(".files li")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_over_the_limit_is_refused_by_name_and_fields_after_it_are_kept()
    {
        using var visitor = await OnFilesPageAsync();
        await visitor.Fill("salassapidettavaa", "no").Attach("liitteet", new VisitorFile("iso.txt", () => new Letters(52_500_000))).PressAsync("save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Tiedosto ”iso.txt” on liian suuri. Yksi tiedosto saa olla enintään 50", visitor.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("[name=salassapidettavaa][value=no][checked]"));
        Assert.Empty(visitor.Page.QuerySelectorAll(".files li"));
    }

    [Fact]
    public async Task More_files_than_are_asked_are_refused_one_by_one()
    {
        using var visitor = await OnFilesPageAsync();
        var files = Enumerable.Range(1, 11).Select(number => new VisitorFile($"liite{number}.pdf", FreeForm.Pdf)).ToArray();
        await visitor.Fill("salassapidettavaa", "no").Attach("liitteet", files).PressAsync("save");
        Assert.Contains("Tiedosto ”liite11.pdf” ei mahdu mukaan", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(10, visitor.Page.QuerySelectorAll(".files li").Length);
        Assert.Null(visitor.Page.QuerySelector("input[type=file]"));
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\temp\\asiat.pdf", "asiat.pdf")]
    [InlineData("a\u202Efdp.pdf", "afdp.pdf")]
    public async Task Name_with_path_or_turning_characters_is_shown_and_sent_without_them(string name, string shown)
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.SendAsync(visitor, files: new VisitorFile(name, FreeForm.Pdf));
        await visitor.OpenAsync($"/fi/omat/asiat/{id}");
        Assert.Equal(shown, visitor.Page.QuerySelector(".files a")!.TextContent);
    }

    [Fact]
    public async Task File_is_removed_with_a_button_and_what_was_typed_beside_it_stays()
    {
        using var visitor = await OnFilesPageAsync();
        await visitor.Attach("liitteet", new VisitorFile("yksi.pdf", FreeForm.Pdf), new VisitorFile("kaksi.pdf", FreeForm.Pdf)).PressAsync("save");
        await visitor.Fill("salassapidettavaa", "no").PressAsync("Poista: yksi.pdf");
        Assert.Contains("Tiedosto on poistettu", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("kaksi.pdf", Assert.Single(visitor.Page.QuerySelectorAll(".files li")).TextContent, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("[name=salassapidettavaa][value=no][checked]"));
    }

    [Fact]
    public async Task No_file_is_stored_before_the_token_has_been_found_good()
    {
        using var visitor = await OnFilesPageAsync();
        visitor.Fill("salassapidettavaa", "no").Fill("__RequestVerificationToken", "väärä").Attach("liitteet", new VisitorFile("salaa.pdf", FreeForm.Pdf));
        await visitor.PressAsync("save");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("Valitse myös tiedostot uudelleen: salaa.pdf", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll(".files li"));
    }

    [Fact]
    public async Task Nothing_of_a_file_stands_in_clear_on_the_disk_while_it_comes_or_after()
    {
        using var watcher = new FileSystemWatcher(Path.GetTempPath(), "ASPNETCORE_*");
        var seen = 0;
        watcher.Created += (_, _) => Interlocked.Increment(ref seen);
        watcher.EnableRaisingEvents = true;
        using var visitor = await OnFilesPageAsync();
        await visitor.Fill("salassapidettavaa", "no").Attach("liitteet", new VisitorFile("merkki.txt", () => new Letters(3_000_000))).PressAsync("save");
        Assert.EndsWith("/lahettaja", visitor.Path, StringComparison.Ordinal);
        var clear = Encoding.ASCII.GetBytes(new string(Letters.Letter, 100));
        var files = Directory.GetFiles(host.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => new FileInfo(file).Length > 3_000_000);
        Assert.All(files, file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(clear) < 0, file));
        Assert.Equal(0, seen);
    }

    [Fact]
    [Trait("Requirement", "R-108")]
    [Trait("Requirement", "R-109")]
    public async Task Own_file_is_downloaded_as_it_was_sent_and_never_opened_as_a_page()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.SendAsync(visitor, files: new VisitorFile("ääkköset \"lainaus\".pdf", FreeForm.Pdf));
        await visitor.OpenAsync($"/fi/omat/asiat/{id}");
        using var file = await visitor.DownloadAsync(visitor.Page.QuerySelector(".files a")!.GetAttribute("href")!);
        Assert.Equal(FreeForm.Pdf, await file.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("ääkköset", file.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.True(file.Headers.CacheControl!.NoStore);
    }

    private async Task<Visitor> OnFilesPageAsync()
    {
        var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        await FreeForm.MatterAsync(visitor);
        await FreeForm.PlaceAsync(visitor);
        return visitor;
    }
}
