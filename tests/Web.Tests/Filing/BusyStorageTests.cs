using System.Net;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

/// <summary>Storage that cannot take anything for a while: people are told so, nothing is half done, and the same press goes well later.</summary>
public sealed class BusyStorageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fi", "Palvelu on hetken poissa käytöstä", "lataa tämä sivu uudelleen")]
    [InlineData("sv", "Tjänsten är tillfälligt ur bruk", "läs in den här sidan på nytt")]
    [Trait("Requirement", "R-030")]
    public async Task While_the_database_is_locked_nothing_is_sent_or_lost_and_the_same_press_sends_later(string lang, string title, string what)
    {
        var folder = Directory.CreateTempSubdirectory("kevytasiointi-locked-");
        try
        {
            var file = $"Data Source={Path.Combine(folder.FullName, "locked.db")}";
            await using var host = await WebHost.StartAsync(("ConnectionStrings:Kevytasiointi", file + ";Default Timeout=1"));
            using var visitor = await host.SignInAsCustomerAsync(lang: lang);
            var id = await FreeForm.FillAsync(visitor, lang);
            var (first, second) = (visitor.Request("send"), visitor.Request("send"));
            await using (await LockAsync(file))
            {
                using var refused = await visitor.SendAsync(first);
                var body = await refused.Content.ReadAsStringAsync(Stop);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
                Assert.Contains(title, WebUtility.HtmlDecode(body), StringComparison.Ordinal);
                Assert.Contains(what, WebUtility.HtmlDecode(body), StringComparison.Ordinal);
                Assert.Equal(0, await CasesAsync(host, id));
                using var receipt = await visitor.DownloadAsync($"/{lang}/omat/asiat/{id}/kuittaus");
                Assert.Equal(HttpStatusCode.NotFound, receipt.StatusCode);
            }

            using var taken = await visitor.SendAsync(second);
            Assert.Equal($"/{lang}/omat/asiat/{id}/kuittaus", taken.Headers.Location?.ToString());
            Assert.Equal(1, await CasesAsync(host, id));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_there_is_no_room_for_is_told_beside_its_question_and_the_rest_of_the_page_is_kept()
    {
        await using var host = await WebHost.StartAsync();
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        await FreeForm.MatterAsync(visitor);
        await FreeForm.PlaceAsync(visitor);
        var store = Path.Combine(host.Folder, "data", "attachments");
        if (Directory.Exists(store))
        {
            Directory.Delete(store, recursive: true);
        }

        await File.WriteAllTextAsync(store, "in the way", Stop);
        visitor.Fill("salassapidettavaa", "no").Attach("liitteet", new VisitorFile("kartta.pdf", FreeForm.Pdf));
        await visitor.PressAsync("save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Tiedostoa ”kartta.pdf” ei voitu tallentaa juuri nyt", visitor.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("[name=salassapidettavaa][value=no][checked]"));

        File.Delete(store);
        await visitor.Attach("liitteet", new VisitorFile("kartta.pdf", FreeForm.Pdf)).PressAsync("save");
        Assert.EndsWith("/lahettaja", visitor.Path, StringComparison.Ordinal);
    }

    /// <summary>Another process that has the write lock, as a backup may.</summary>
    private static async Task<SqliteConnection> LockAsync(string file)
    {
        var other = new SqliteConnection(file + ";Pooling=False");
        await other.OpenAsync(Stop);
        await using var command = other.CreateCommand();
        command.CommandText = "begin immediate";
        await command.ExecuteNonQueryAsync(Stop);
        return other;
    }

    private static async Task<int> CasesAsync(WebHost host, Guid id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CaseworkDb>().Set<Case>().CountAsync(row => row.Id == id, Stop);
    }
}
