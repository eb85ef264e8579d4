using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Package.Bagit.Checking;
using Kevytasiointi.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Web.Tests.Transfers;

[Collection("Desk")]
public sealed class TransferPageTests(WebHost host)
{
    private const string List = "/fi/viranomainen/asiat";
    private readonly Filed filed = new(host);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Package_is_a_valid_bag_with_its_digest_and_the_same_bytes_again()
    {
        var id = await filed.CaseAsync(fileName: "Kartta ä.pdf");
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}/siirto");
        using var first = await antti.SendAsync(antti.Request("act-package"));
        var bytes = await first.Content.ReadAsByteArrayAsync(Stop);
        var digest = SHA256.HashData(bytes);
        Assert.Equal($"sha-256=:{Convert.ToBase64String(digest)}:", first.Headers.GetValues("Repr-Digest").Single());
        Assert.Equal($"\"{Convert.ToHexStringLower(digest)}\"", first.Headers.ETag!.Tag);
        Assert.Equal(bytes.Length, first.Content.Headers.ContentLength);
        Assert.Equal("attachment", first.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"{id}-v1.zip", first.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(BagVerdict.Valid, (await new BagCheck().CheckAsync(new MemoryStream(bytes), Stop)).Verdict);
        using var again = await antti.DownloadAsync($"{List}/{id}/paketti");
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync(Stop));
        await antti.OpenAsync($"{List}/{id}/siirto");
        Assert.Equal(Convert.ToHexStringLower(digest), antti.Page.QuerySelector("[data-testid=package-sha256]")!.TextContent);
        Assert.Contains("data/attachments/001_", antti.Page.QuerySelector("[data-testid=package-file]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Known_package_is_not_sent_again_to_who_has_it()
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        using var first = await antti.DownloadAsync($"{List}/{id}/paketti");
        var request = new HttpRequestMessage(HttpMethod.Get, $"{List}/{id}/paketti");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var again = await antti.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Following_the_link_begins_nothing_and_pressing_the_button_does()
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        using var read = await antti.DownloadAsync($"{List}/{id}/paketti");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(TransferState.Waiting, await StateAsync(id));
        await antti.OpenAsync($"{List}/{id}/siirto");
        using var taken = await antti.SendAsync(antti.Request("act-package"));
        Assert.Equal(TransferState.Claimed, await StateAsync(id));
        await antti.OpenAsync($"{List}/{id}/siirto");
        Assert.Contains("Aloitit siirron", antti.Page.QuerySelector("[data-testid=transfer-holder]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfer_without_a_number_is_refused_beside_the_field_and_done_with_one()
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}/siirto");
        await antti.PressAsync("act-transferred");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antti.Status);
        Assert.Contains("Kirjoita asianumero", antti.Page.QuerySelector("#number-error")!.TextContent, StringComparison.Ordinal);
        antti.Fill("number", "MAL/500/2026");
        await antti.PressAsync("act-transferred");
        Assert.Equal($"{List}/{id}?ilmoitus=siirretty", antti.Path);
        Assert.Contains("merkitty siirretyksi", antti.Page.QuerySelector("[data-testid=notice]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(TransferState.Transferred, await StateAsync(id));
        await antti.OpenAsync($"{List}/{id}/siirto");
        Assert.Equal("MAL/500/2026", antti.Page.QuerySelector("[data-testid=case-number]")!.TextContent);
    }

    [Fact]
    public async Task Number_a_colleague_gave_meanwhile_is_not_overwritten()
    {
        var id = await filed.CaseAsync("esimerkkilan-kunta");
        using var riitta = await host.SignInAsOfficialAsync("riitta-pesonen");
        await riitta.OpenAsync($"{List}/{id}/siirto");
        using var other = await host.SignInAsOfficialAsync("riitta-pesonen");
        await other.OpenAsync($"{List}/{id}");
        using var given = await other.PostAsync($"{List}/{id}?handler=Number", ("number", "ESI 10"));
        riitta.Fill("number", "ESI 11");
        await riitta.PressAsync("act-transferred");
        Assert.Equal(HttpStatusCode.Conflict, riitta.Status);
        Assert.Equal("ESI 11", riitta.Page.QuerySelector("#number")!.GetAttribute("value"));
        Assert.Equal(TransferState.Waiting, await StateAsync(id));
    }

    private Task<TransferState> StateAsync(Guid id) =>
        filed.AskAsync<CaseworkDb, TransferState>(db => db.Set<Transfer>().Where(row => row.CaseId == id).Select(row => row.State).SingleAsync(Stop));
}
