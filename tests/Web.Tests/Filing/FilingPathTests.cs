using System.Net;
using System.Text;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

[Collection("Customer")]
public sealed class FilingPathTests(WebHost host)
{
    [Theory]
    [InlineData("fi", "aino-korpela", "Asiasi on perillä", "Lähetä Mallilan kaupungille", "Lähetetty, odottaa käsittelyä")]
    [InlineData("sv", "erik-lindqvist", "Ditt ärende har kommit fram", "Skicka till Modellby stad", "Skickat, väntar på handläggning")]
    [InlineData("en", "aino-korpela", "Your matter has arrived", "Send to City of Mallila", "Sent, waiting to be handled")]
    [Trait("Requirement", "R-080")]
    [Trait("Requirement", "R-086")]
    public async Task Customer_without_script_gets_from_the_start_page_to_the_receipt_in_each_language(
        string lang, string person, string arrived, string send, string status)
    {
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync($"/{lang}/asioi/mallilan-kaupunki/hakemus-tai-ilmoitus");
        await visitor.PressAsync("start");
        Assert.StartsWith("/demo/sign-in", visitor.Path, StringComparison.Ordinal);
        await visitor.SignInHereAsync(person);
        Assert.Equal($"/{lang}/asioi/mallilan-kaupunki/hakemus-tai-ilmoitus", visitor.Path);

        await FreeForm.FillAsync(visitor, lang, files: new VisitorFile("kartta ää.pdf", FreeForm.Pdf));
        Assert.Equal(send, visitor.Page.QuerySelector("[data-testid=send]")!.TextContent);
        await visitor.PressAsync("send");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(arrived, visitor.Heading);
        Assert.Matches("^[2-9A-Y]{5}-[2-9A-Y]{5}$", visitor.Page.QuerySelector("[data-testid=reference]")!.TextContent);
        Assert.Equal(lang, visitor.Page.DocumentElement.GetAttribute("lang"));

        await visitor.OpenAsync($"/{lang}/omat");
        Assert.Contains(status, visitor.Page.QuerySelector("[data-testid=own-case]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R-031")]
    [Trait("Requirement", "R-032")]
    [Trait("Requirement", "R-033")]
    public async Task Receipt_has_all_that_the_law_asks_on_screen_and_as_pdf()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.SendAsync(visitor, title: "Kuitin asia", files: new VisitorFile("todistus.pdf", FreeForm.Pdf));
        var reference = visitor.Page.QuerySelector("[data-testid=reference]")!.TextContent;
        string[] said = ["Mallilan kaupunki, Kirjaamo", "todistus.pdf", "Vapaamuotoinen hakemus tai ilmoitus", "Se ei ratkaise, täyttääkö asia käsittelyn edellytykset", "kirjaamo@mallila.example"];
        Assert.All(said, words => Assert.Contains(words, visitor.Text, StringComparison.Ordinal));
        Assert.Matches(@"^\d{1,2}\.\d{1,2}\.\d{4} klo \d{1,2}\.\d\d$", visitor.Page.QuerySelector("[data-testid=arrived]")!.TextContent);

        using var pdf = await visitor.DownloadAsync($"/fi/omat/asiat/{id}/kuittaus.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"kuittaus-{reference}.pdf", pdf.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sign_in_told_is_there_already_when_the_question_comes_onto_the_page()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        await FreeForm.MatterAsync(visitor);
        await FreeForm.PlaceAsync(visitor);
        await FreeForm.FilesAsync(visitor);
        await visitor.Fill("kenenPuolesta", "itse").Fill("vakuutus", "true").PressAsync("save");
        Assert.Equal("Aino Maria", visitor.Page.QuerySelector("[name='lahettaja.firstName']")!.GetAttribute("value"));
        Assert.NotNull(visitor.Page.QuerySelector("[name=vakuutus][checked]"));
    }

    [Fact]
    [Trait("Requirement", "R-036")]
    public async Task Nothing_in_the_way_asks_for_a_signature_and_the_check_page_says_why()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.FillAsync(visitor);
        Assert.Contains("Allekirjoitusta ei tarvita, koska olet tunnistautunut", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R-080")]
    [Trait("Requirement", "R-082")]
    public async Task Changing_the_language_midway_keeps_the_page_and_everything_written()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        await FreeForm.MatterAsync(visitor, "Kieli vaihtuu");
        var swedish = visitor.Page.QuerySelector(".languages a[lang=sv]")!.GetAttribute("href")!;
        await visitor.OpenAsync(swedish);
        Assert.Equal("sv", visitor.Page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("/paikkaJaAika", visitor.Path, StringComparison.Ordinal);
        await visitor.OpenAsync(visitor.Path.Replace("/paikkaJaAika", "/asia", StringComparison.Ordinal));
        Assert.Equal("Kieli vaihtuu", visitor.Page.QuerySelector("[name=otsikko]")!.GetAttribute("value"));
        Assert.Contains("Spara och fortsätt", visitor.Page.QuerySelector("[data-testid=save]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_answer_can_be_changed_from_the_check_page_and_leads_back_to_it()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.FillAsync(visitor);
        var change = visitor.Page.QuerySelector("[data-field=otsikko] .change a")!.GetAttribute("href")!;
        Assert.EndsWith("#otsikko", change, StringComparison.Ordinal);
        await visitor.OpenAsync(change);
        await visitor.Fill("otsikko", "Toinen otsikko").PressAsync("save");
        Assert.EndsWith("/tarkistus", visitor.Path, StringComparison.Ordinal);
        Assert.Contains("Toinen otsikko", visitor.Page.QuerySelector("[data-field=otsikko]")!.TextContent, StringComparison.Ordinal);
    }
}
