using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

/// <summary>Rows are added and taken away without script, nothing typed is lost, and they stay rows wherever the case is shown.</summary>
public sealed class RowsTests(RowsForm form) : IClassFixture<RowsForm>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_come_and_go_without_script_and_nothing_typed_is_lost()
    {
        var (visitor, draft) = await form.StartAsync();
        using var _ = visitor;
        Assert.Equal(["Aine 1"], Titles(visitor));
        Assert.Empty(visitor.Page.QuerySelectorAll("button[value^='remove.']"));

        visitor.Fill("aineet.0.nimi", "Asetoni").Fill("aineet.0.maara", "ei luku");
        await PressAsync(visitor, "add.aineet");
        Assert.EndsWith("#aineet.1.nimi", visitor.Path, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.GetElementById("aineet.1.nimi"));
        Assert.Empty(visitor.Page.QuerySelectorAll(".error-summary"));
        Assert.Equal(["Asetoni", ""], Values(visitor, "nimi"));
        Assert.Equal(["ei luku", ""], Values(visitor, "maara"));

        visitor.Fill("aineet.1.nimi", "Bensiini").Fill("aineet.1.luokka", "syttyva").Fill("aineet.1.maara", "20");
        await PressAsync(visitor, "add.aineet");
        visitor.Fill("aineet.2.nimi", "Klooraatti").Fill("aineet.2.maara", "1,5").Fill("aineet.2.luokka", "hapettava");
        await PressAsync(visitor, "remove.aineet.0");
        Assert.EndsWith("#aineet.0.nimi", visitor.Path, StringComparison.Ordinal);
        Assert.Equal(["Bensiini", "Klooraatti"], Values(visitor, "nimi"));
        Assert.Equal(["20", "1,5"], Values(visitor, "maara"));
        Assert.Equal(["syttyva", "hapettava"], visitor.Page.QuerySelectorAll("select option[selected]").Select(option => option.GetAttribute("value")));

        await visitor.OpenAsync(draft + "/aineet");
        Assert.Equal(["Bensiini", "Klooraatti"], Values(visitor, "nimi"));
        await visitor.PressAsync("save");
        Assert.EndsWith("/esiintyjat", visitor.Path, StringComparison.Ordinal);
        await visitor.OpenAsync(draft + "/aineet");
        Assert.Equal(["20", "1,5"], Values(visitor, "maara"));
        Assert.Equal("40\u00A0kg", visitor.Page.QuerySelector(".computed .value")!.TextContent);
    }

    [Fact]
    public async Task At_the_most_rows_there_is_no_button_for_more_and_a_forged_one_adds_none()
    {
        var (visitor, _) = await form.StartAsync();
        using var __ = visitor;
        for (var rows = 2; rows <= 4; rows++)
        {
            await PressAsync(visitor, "add.aineet");
        }

        Assert.Equal(4, Titles(visitor).Count());
        Assert.Null(visitor.Page.QuerySelector("button[value='add.aineet']"));
        Assert.Contains("enintään 4", visitor.Text, StringComparison.Ordinal);
        foreach (var forged in new[] { "add.aineet", "remove.aineet.99", "remove.aineet.-1", "remove.olematon.0", "add.olematon" })
        {
            visitor.Fill("aineet.0.nimi", "Säilyy");
            visitor.Page.QuerySelector("button[value='remove.aineet.3']")!.SetAttribute("value", forged);
            await PressAsync(visitor, forged);
            Assert.NotEqual(HttpStatusCode.InternalServerError, visitor.Status);
            Assert.Equal(4, Titles(visitor).Count());
            Assert.Equal("Säilyy", Values(visitor, "nimi").First());
        }
    }

    [Fact]
    [Trait("Requirement", "R-083")]
    public async Task A_row_half_filled_is_told_beside_the_field_and_in_the_summary_with_its_row()
    {
        var (visitor, draft) = await form.StartAsync();
        using var _ = visitor;
        await PressAsync(visitor, "add.aineet");
        visitor.Fill("aineet.1.nimi", "Bensiini");
        await visitor.PressAsync("save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        var link = Assert.Single(visitor.Page.QuerySelectorAll(".error-summary a"));
        Assert.Equal("Aine 1: Kirjoita luku kohtaan ”Suurin määrä”", link.TextContent);
        var field = visitor.Page.GetElementById(link.GetAttribute("href")![1..])!;
        Assert.Equal(("aineet.0.maara", "true"), (field.GetAttribute("name"), field.GetAttribute("aria-invalid")));
        Assert.Equal(["Bensiini", ""], Values(visitor, "nimi"));
        await visitor.OpenAsync(draft + "/aineet");
        Assert.Equal(["Bensiini", ""], Values(visitor, "nimi"));
        Assert.Single(visitor.Page.QuerySelectorAll(".error-summary a"));
    }

    [Fact]
    public async Task A_sent_case_shows_rows_as_rows_to_customer_and_official_and_in_the_package()
    {
        var (visitor, draft) = await form.StartAsync();
        using var _ = visitor;
        await FillAsync(visitor);
        Assert.EndsWith("/tarkistus", visitor.Path, StringComparison.Ordinal);
        AssertTable(visitor.Page);
        Assert.Equal("40\u00A0kg", visitor.Page.QuerySelector("[data-field=ensimmainen] dd")!.TextContent);
        Assert.Null(visitor.Page.QuerySelector("[data-field=ensimmainen] a"));
        Assert.EndsWith("#aineet.0.nimi", visitor.Page.QuerySelector("[data-field=aineet] .change a")!.GetAttribute("href")!, StringComparison.Ordinal);

        await visitor.PressAsync("send");
        var id = draft.Split('/')[^1];
        await visitor.OpenAsync($"/fi/omat/asiat/{id}");
        AssertTable(visitor.Page);
        Assert.Contains("Esiintyjä 1", visitor.Page.QuerySelector("[data-field=esiintyjat] .said-row .title")!.TextContent, StringComparison.Ordinal);

        using var official = await form.Host.SignInAsOfficialAsync("antti-laine");
        await official.OpenAsync($"/fi/viranomainen/asiat/{id}");
        AssertTable(official.Page);
        Assert.Contains("40\u00A0kg", official.Page.QuerySelector("[data-field=ensimmainen]")!.TextContent, StringComparison.Ordinal);
        using var answer = await official.DownloadAsync($"/fi/viranomainen/asiat/{id}/paketti");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        await using var json = await zip.Entries.Single(entry => entry.Name == "case.json").OpenAsync(Stop);
        var answers = (await JsonNode.ParseAsync(json, cancellationToken: Stop))!["pages"]!.AsArray().SelectMany(page => page!["answers"]!.AsArray()).ToDictionary(each => (string)each!["key"]!);
        Assert.Equal("""[{"nimi":"<b>Bensiini</b>","maara":20,"luokka":"syttyva"},{"nimi":"Klooraatti","maara":1.5}]""", Ordered(answers["aineet"]!["value"]!, "nimi", "maara", "luokka"));
        Assert.Equal(["nimi", "maara", "luokka", "tunnus"], answers["aineet"]!["columns"]!.AsArray().Select(column => (string)column!["key"]!));
        Assert.Equal("Aine 2 – Aineen nimi: Klooraatti; Suurin määrä: 1,5\u00A0kg", (string?)answers["aineet"]!["words"]![1]);
        Assert.Equal(40, (decimal)answers["ensimmainen"]!["value"]!);
    }

    [Fact]
    [Trait("Requirement", "R-097")]
    public async Task What_a_non_disclosure_order_protects_is_left_out_of_rows_and_payers()
    {
        var (visitor, draft) = await form.StartAsync("kaisa-suojanen");
        using var _ = visitor;
        await FillAsync(visitor);
        await visitor.PressAsync("send");
        using var official = await form.Host.SignInAsOfficialAsync("antti-laine");
        await official.OpenAsync($"/fi/viranomainen/asiat/{draft.Split('/')[^1]}");

        foreach (var secret in new[] { "maija@posti.example", "Salakuja 1", "Salola" })
        {
            Assert.DoesNotContain(secret, official.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Maija Mallikas", official.Page.QuerySelector("[data-field=esiintyjat]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(official.Page.QuerySelector("[data-field=esiintyjat] [data-testid=hidden-answer]"));
        Assert.NotNull(official.Page.QuerySelector("[data-field=maksaja] [data-testid=hidden-answer]"));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_post_of_a_hundred_thousand_fields_is_a_clear_400(string type)
    {
        var (visitor, draft) = await form.StartAsync();
        using var _ = visitor;
        var body = string.Concat(Enumerable.Range(0, 100_000).Select(number => type[0] == 'a'
            ? $"aineet.{number}.nimi=x&"
            : $"--x\r\nContent-Disposition: form-data; name=\"aineet.{number}.nimi\"\r\n\r\nx\r\n"));
        using var request = new HttpRequestMessage(HttpMethod.Post, draft + "/aineet") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task FillAsync(Visitor visitor)
    {
        await PressAsync(visitor, "add.aineet");
        visitor.Fill("aineet.0.nimi", "<b>Bensiini</b>").Fill("aineet.0.maara", "20").Fill("aineet.0.luokka", "syttyva")
            .Fill("aineet.1.nimi", "Klooraatti").Fill("aineet.1.maara", "1,5");
        await visitor.PressAsync("save");
        visitor.Fill("esiintyjat.0.kuka.firstName", "Maija").Fill("esiintyjat.0.kuka.lastName", "Mallikas").Fill("esiintyjat.0.kuka.email", "maija@posti.example")
            .Fill("esiintyjat.0.milloin.day", "1").Fill("esiintyjat.0.milloin.month", "6").Fill("esiintyjat.0.milloin.year", "2027").Fill("esiintyjat.0.ikaraja", "no");
        await visitor.PressAsync("save");
        visitor.Fill("maksaja.kind", "person").Fill("maksaja.name", "Maija Mallikas").Fill("maksaja.street", "Salakuja 1").Fill("maksaja.postalCode", "99996").Fill("maksaja.city", "Salola");
        await visitor.PressAsync("save");
        await FreeForm.PlaceAsync(visitor);
        await FreeForm.FilesAsync(visitor);
        await FreeForm.SenderAsync(visitor);
    }

    private static void AssertTable(IDocument page)
    {
        var table = page.QuerySelector("[data-field=aineet] table")!;
        Assert.Equal(["Aine", "Aineen nimi", "Suurin määrä", "Vaaraluokka", "CAS-numero"], table.QuerySelectorAll("thead th[scope=col]").Select(header => header.TextContent));
        Assert.Equal(["Aine 1", "Aine 2"], table.QuerySelectorAll("tbody th[scope=row]").Select(header => header.TextContent));
        Assert.Equal(["<b>Bensiini</b>", "20\u00A0kg", "Syttyvä", "–"], table.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent));
        Assert.Empty(table.QuerySelectorAll("td b"));
    }

    private static Task PressAsync(Visitor visitor, string then)
    {
        var button = visitor.Page.QuerySelector($"button[value='{then}']") ?? throw new InvalidOperationException($"{visitor.Path} has no button '{then}'.");
        button.SetAttribute("data-testid", "pressed");
        return visitor.PressAsync("pressed");
    }

    private static IEnumerable<string> Titles(Visitor visitor) => visitor.Page.QuerySelectorAll(".row > legend").Select(legend => legend.TextContent);

    private static IEnumerable<string> Values(Visitor visitor, string column) =>
        visitor.Page.QuerySelectorAll("input").Where(field => field.GetAttribute("name")?.EndsWith("." + column, StringComparison.Ordinal) == true).Select(field => field.GetAttribute("value") ?? "");

    private static string Ordered(JsonNode rows, params string[] keys) => new JsonArray([.. rows.AsArray().Select(row =>
        new JsonObject(keys.Where(key => row![key] is not null).Select(key => KeyValuePair.Create(key, row![key]?.DeepClone()))))]).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
