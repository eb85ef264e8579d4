using System.Net;
using System.Text;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

[Collection("Customer")]
public sealed class HostilePostTests(WebHost host)
{
    private const string Script = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "")]
    [InlineData("application/x-www-form-urlencoded", "a=%ff%00&%=&&&=")]
    [InlineData("application/json", "{\"otsikko\":\"x\"}")]
    [InlineData("text/plain", "otsikko=x")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "not parts at all")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"otsikko\"\r\n\r\ncut short")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnonsense\r\n\r\nx\r\n--x--\r\n")]
    [InlineData("not a type", "x")]
    public async Task Post_that_is_no_form_of_ours_is_a_clear_400_and_changes_nothing(string type, string body)
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var draft = await FreeForm.StartAsync(visitor);
        await visitor.Fill("asianLaji", "ilmoitus").Fill("otsikko", "Tallessa").Fill("kuvaus", "Teksti").PressAsync("save");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/fi/omat/luonnos/{draft}/asia") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await visitor.OpenAsync($"/fi/omat/luonnos/{draft}/asia");
        Assert.Equal("Tallessa", visitor.Page.QuerySelector("[name=otsikko]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Markup_in_answers_and_file_names_is_shown_as_text_on_every_page()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.SendAsync(visitor, title: Script, files: new VisitorFile("<img src=x onerror=alert(1)>.pdf", FreeForm.Pdf));
        var receipt = visitor.Path;
        foreach (var path in new[] { receipt, receipt.Replace("/kuittaus", "", StringComparison.Ordinal), "/fi/omat" })
        {
            await visitor.OpenAsync(path);
            Assert.Empty(visitor.Page.QuerySelectorAll("img[src=x]"));
            Assert.DoesNotContain(visitor.Page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/fi/omat/luonnos/{0}")]
    [InlineData("/fi/omat/luonnos/{0}/asia")]
    [InlineData("/fi/omat/luonnos/{0}/tarkistus")]
    [InlineData("/fi/omat/luonnos/{0}/poista")]
    [Trait("Requirement", "R-039")]
    public async Task Draft_is_seen_by_nobody_but_its_owner(string address)
    {
        using var owner = await host.SignInAsCustomerAsync();
        var draft = await FreeForm.StartAsync(owner);
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, draft);
        using var stranger = await host.SignInAsCustomerAsync("erik-lindqvist");
        await stranger.OpenAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        using var official = await host.SignInAsOfficialAsync("antti-laine");
        await official.OpenAsync(path);
        Assert.StartsWith("/demo/sign-in", official.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fi/omat/luonnos/00000000-0000-0000-0000-000000000000")]
    [InlineData("/fi/omat/luonnos/not-an-id/asia")]
    [InlineData("/fi/omat/asiat/01234567-89ab-7def-8123-456789abcdef")]
    [InlineData("/fi/omat/asiat/01234567-89ab-7def-8123-456789abcdef/kuittaus")]
    [InlineData("/fi/omat/asiat/01234567-89ab-7def-8123-456789abcdef/kuittaus.pdf")]
    [InlineData("/fi/omat/asiat/01234567-89ab-7def-8123-456789abcdef/muu.pdf")]
    [InlineData("/fi/omat/asiat/01234567-89ab-7def-8123-456789abcdef/liitteet/01234567-89ab-7def-8123-456789abcdef")]
    [InlineData("/fi/olematon")]
    [InlineData("/xx/omat")]
    public async Task Forged_ids_and_unknown_pages_are_told_as_not_found(string path)
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await visitor.OpenAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal("Sivua ei löytynyt", visitor.Heading);
    }

    [Fact]
    public async Task Somebody_elses_case_its_papers_and_files_are_not_found()
    {
        using var owner = await host.SignInAsCustomerAsync();
        var id = await FreeForm.SendAsync(owner, files: new VisitorFile("oma.pdf", FreeForm.Pdf));
        await owner.OpenAsync($"/fi/omat/asiat/{id}");
        var file = owner.Page.QuerySelector(".files a")!.GetAttribute("href")!;
        using var stranger = await host.SignInAsCustomerAsync("erik-lindqvist");
        foreach (var path in new[] { $"/fi/omat/asiat/{id}", $"/fi/omat/asiat/{id}/kuittaus", $"/fi/omat/asiat/{id}/kuittaus.pdf", $"/fi/omat/asiat/{id}/asia.pdf", file })
        {
            using var answer = await stranger.DownloadAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Unknown_fields_and_answers_of_other_pages_are_dropped()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var draft = await FreeForm.StartAsync(visitor);
        visitor.Fill("asianLaji", "ilmoitus").Fill("otsikko", "Ylimääräinen").Fill("kuvaus", "Teksti");
        using var request = visitor.Request("save");
        var body = await request.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);
        request.Content = new StringContent(body + "&on-page=toive&vakuutus=true&salassapidettavaa=no&hacked=1&otsikko.x.y=1", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await visitor.OpenAsync($"/fi/omat/luonnos/{draft}");
        await FreeForm.PlaceAsync(visitor);
        Assert.Null(visitor.Page.QuerySelector("[name=salassapidettavaa][checked]"));
    }

    [Fact]
    public async Task An_option_that_is_not_offered_is_a_mistake_and_not_an_answer()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await FreeForm.StartAsync(visitor);
        visitor.Fill("asianLaji", "ilmoitus").Fill("otsikko", "Väärä vaihtoehto").Fill("kuvaus", "Teksti");
        using var request = visitor.Request("save");
        var body = await request.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);
        request.Content = new StringContent(body.Replace("asianLaji=ilmoitus", "asianLaji=DROP", StringComparison.Ordinal), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}
