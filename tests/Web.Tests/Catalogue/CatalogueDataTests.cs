using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Kevytasiointi.Web.Catalogue;
using Xunit;

namespace Kevytasiointi.Web.Tests.Catalogue;

[Collection("Customer")]
public sealed class CatalogueDataTests(WebHost host)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_catalogue_as_data_has_the_same_offers_as_the_page()
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/fi/asioinnit");
        var shown = visitor.Page.QuerySelectorAll("[data-testid=offer]").Select(link => link.GetAttribute("href")).ToList();
        using var json = JsonDocument.Parse(await (await visitor.DownloadAsync("/fi/asioinnit.json")).Content.ReadAsStringAsync(Stop));
        Assert.Equal(shown, json.RootElement.GetProperty("offers").EnumerateArray().Select(offer => offer.GetProperty("address").GetString()));
        var csv = await (await visitor.DownloadAsync("/fi/asioinnit.csv")).Content.ReadAsStringAsync(Stop);
        Assert.Equal(shown.Count + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?kunta=638")]
    [InlineData("?teema=environment&kunta=638")]
    [InlineData("?viranomainen=mallimaan-poliisilaitos")]
    [InlineData("?asiointi=valmis.meluilmoitus")]
    [InlineData("?q=melusta")]
    [InlineData("?q=melu+Porvoossa")]
    [InlineData("?q=xyzzy")]
    [InlineData("?kunta=Atlantis")]
    public async Task Page_json_and_csv_show_the_same_for_the_same_question(string query)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync("/sv/asioinnit" + query);
        var shown = visitor.Page.QuerySelectorAll("[data-testid=offer]").Select(link => link.GetAttribute("href")).ToList();
        using var json = JsonDocument.Parse(await (await visitor.DownloadAsync("/sv/asioinnit.json" + query)).Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(shown, json.RootElement.GetProperty("offers").EnumerateArray().Select(offer => offer.GetProperty("address").GetString()));
        var rows = Cells(await (await visitor.DownloadAsync("/sv/asioinnit.csv" + query)).Content.ReadAsByteArrayAsync(Stop));
        var address = rows[0].ToList().IndexOf("address");
        Assert.Equal(shown, rows.Skip(1).Select(row => row[address]));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
    }

    [Theory]
    [InlineData("json", "application/json; charset=utf-8", null)]
    [InlineData("csv", "text/csv; charset=utf-8; header=present", "attachment; filename=asioinnit.csv")]
    public async Task Data_may_be_kept_for_a_minute_and_is_not_sent_again_while_it_is_the_same(string format, string type, string? disposition)
    {
        using var visitor = host.NewVisitor();
        using var first = await visitor.DownloadAsync($"/fi/asioinnit.{format}?kunta=638");
        Assert.Equal(type, first.Content.Headers.ContentType?.ToString());
        Assert.Equal(disposition, first.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("public, max-age=60", first.Headers.CacheControl?.ToString());
        using var same = await AskAgainAsync(visitor, $"/fi/asioinnit.{format}?kunta=638", first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Stop));
        foreach (var other in new[] { $"/fi/asioinnit.{format}?kunta=049", $"/sv/asioinnit.{format}?kunta=638", $"/fi/asioinnit.{format}?kunta=Atlantis", $"/fi/asioinnit.{(format == "csv" ? "json" : "csv")}?kunta=638" })
        {
            using var answer = await AskAgainAsync(visitor, other, first.Headers.ETag!);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+358", "\"'+358\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@a", "\"'@a\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("tavallinen", "\"tavallinen\"")]
    [InlineData("a\r\nb, \"c\"", "\"a\r\nb, \"\"c\"\"\"")]
    public async Task A_cell_is_never_read_as_a_formula(string value, string cell)
    {
        using var written = new MemoryStream();
        await CsvTable.WriteAsync(written, [[value]], Stop);
        Assert.Equal($"\uFEFF{cell}\r\n", System.Text.Encoding.UTF8.GetString(written.ToArray()));
    }

    private static Task<HttpResponseMessage> AskAgainAsync(Visitor visitor, string path, EntityTagHeaderValue known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(known);
        return visitor.SendAsync(request);
    }

    /// <summary>Reads RFC 4180 strictly: rows end in CR LF, every cell stands in quotes, quotes within are doubled.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Cells(byte[] csv)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(csv[3..]);
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            Assert.Equal('"', text[at++]);
            var cell = new StringBuilder();
            while (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'))
            {
                at += text[at] == '"' ? 1 : 0;
                cell.Append(text[at++]);
            }

            row.Add(cell.ToString());
            if (text[++at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add(row);
            row = [];
        }

        Assert.Empty(row);
        return rows;
    }
}
