using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Kevytasiointi.Casework.Outside;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Companies;

/// <summary>A page with a company asks the register, without script, and never depends on it.</summary>
[Trait("Requirement", "R-027")]
public sealed class CompanyRegisterTests(CompanyForm form) : IClassFixture<CompanyForm>
{
    private const string Find = "company-find";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fi", "Yritystietojärjestelmässä (YTJ): Mallilan Louhinta Oy")]
    [InlineData("sv", "FODS): Mallilan Louhinta Oy")]
    [InlineData("en", "BIS): Mallilan Louhinta Oy")]
    public async Task The_name_is_filled_in_as_a_suggestion_that_can_be_corrected(string language, string told)
    {
        using var visitor = await OpenAsync(form.Host, language);
        await visitor.Fill("yritys.businessId", "77694805").Fill("yritys.contact", "Kai Kari").PressAsync(Find);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains(told, visitor.Text, StringComparison.Ordinal);
        Assert.Equal(("Mallilan Louhinta Oy", "77694805", "Kai Kari"), (Value(visitor, "yritys.name"), Value(visitor, "yritys.businessId"), Value(visitor, "yritys.contact")));
        var page = visitor.Path;
        await visitor.Fill("yritys.name", "Mallilan Louhinta, Pohjoinen").PressAsync("save");
        await visitor.OpenAsync(page);
        Assert.Equal("Mallilan Louhinta, Pohjoinen", Value(visitor, "yritys.name"));
    }

    [Fact]
    public async Task What_was_typed_stays_until_the_customer_asks_for_it_to_be_replaced()
    {
        using var visitor = await OpenAsync(form.Host);
        await visitor.Fill("yritys.businessId", "0877830-0").Fill("yritys.name", "Oma nimi").PressAsync(Find);
        Assert.Equal("Oma nimi", Value(visitor, "yritys.name"));
        Assert.Contains("Kirjoittamaasi ei muutettu. YTJ:ssä on toisin: Ab Modellbyggen Oy.", visitor.Text, StringComparison.Ordinal);

        await visitor.PressAsync("company-replace");
        Assert.Equal("Ab Modellbyggen Oy", Value(visitor, "yritys.name"));
        Assert.Null(visitor.Page.QuerySelector("[data-testid=company-replace]"));
    }

    [Theory]
    [InlineData("9000110-2", "Entinen Rakennus Oy on lakannut 31.12.2025", "Entinen Rakennus Oy")]
    [InlineData("2769790-1", "Y-tunnuksella ei löytynyt yritystä", "")]
    [InlineData("1234567-2", "Kirjoita ensin Y-tunnus", "")]
    [InlineData("", "Kirjoita ensin Y-tunnus", "")]
    public async Task What_the_register_knows_is_told_and_the_page_goes_on(string businessId, string told, string name)
    {
        using var visitor = await OpenAsync(form.Host);
        await visitor.Fill("yritys.businessId", businessId).PressAsync(Find);

        Assert.Contains(told, visitor.Text, StringComparison.Ordinal);
        Assert.Equal((businessId, name), (Value(visitor, "yritys.businessId"), Value(visitor, "yritys.name")));
    }

    [Theory]
    [InlineData("9000429-0")]
    [InlineData("9000503-1")]
    [InlineData("9000404-7")]
    [InlineData("9000999-9")]
    public async Task A_register_that_fails_is_told_calmly_and_soon_and_the_form_goes_on(string businessId)
    {
        await using var own = await form.HostAsync();
        using var visitor = await OpenAsync(own);
        var asked = Stopwatch.StartNew();
        await visitor.Fill("yritys.businessId", businessId).Fill("yritys.name", "Oma nimi").PressAsync(Find);

        Assert.True(asked.Elapsed < TimeSpan.FromSeconds(15), $"{asked.Elapsed}");
        Assert.Contains("Yritystietojärjestelmä (YTJ) ei vastaa juuri nyt Kirjoita tiedot itse.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Oma nimi", Value(visitor, "yritys.name"));
        await visitor.PressAsync("save");
        Assert.EndsWith("/lopuksi", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payer_gets_the_name_the_kind_and_the_postal_address()
    {
        using var visitor = await OpenAsync(form.Host);
        await PressAsync(visitor.Fill("maksaja.businessId", "7769480-5"), "maksaja");

        Assert.Equal("company", visitor.Page.QuerySelector("[name='maksaja.kind'][checked]")?.GetAttribute("value"));
        Assert.Equal(
            ("Mallilan Louhinta Oy", "PL 12", "99998", "Mallila"),
            (Value(visitor, "maksaja.name"), Value(visitor, "maksaja.street"), Value(visitor, "maksaja.postalCode"), Value(visitor, "maksaja.city")));
        await visitor.PressAsync("save");
        Assert.EndsWith("/lopuksi", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payers_own_address_is_not_mixed_with_the_registers()
    {
        using var visitor = await OpenAsync(form.Host);
        await PressAsync(visitor.Fill("maksaja.businessId", "7769480-5").Fill("maksaja.street", "Oma tie 1"), "maksaja");

        Assert.Equal(("Oma tie 1", "", ""), (Value(visitor, "maksaja.street"), Value(visitor, "maksaja.postalCode"), Value(visitor, "maksaja.city")));
    }

    [Fact]
    public async Task A_company_that_an_answer_on_the_page_has_just_brought_is_asked_about_too()
    {
        using var visitor = await OpenAsync(form.Host);
        visitor.Page.QuerySelector("[data-question=toinen]")!.RemoveAttribute("disabled"); // as js/live.js does when the answer is yes
        await PressAsync(visitor.Fill("onToinen", "yes").Fill("toinen.businessId", "7769480-5"), "toinen");

        Assert.EndsWith("/tiedot", visitor.Path, StringComparison.Ordinal);
        Assert.Equal("Mallilan Louhinta Oy", Value(visitor, "toinen.name"));
    }

    [Fact]
    public async Task A_company_in_a_row_is_asked_about_and_the_others_stay_as_they_are()
    {
        using var visitor = await OpenAsync(form.Host);
        await visitor.PressAsync("Lisää tiedot: Urakoitsijat");
        await PressAsync(visitor.Fill("urakoitsijat.0.urakoitsija.name", "Oma nimi").Fill("urakoitsijat.1.urakoitsija.businessId", "7769480-5"), "urakoitsijat.1.urakoitsija");

        Assert.Equal(
            ("Oma nimi", "Mallilan Louhinta Oy", ""),
            (Value(visitor, "urakoitsijat.0.urakoitsija.name"), Value(visitor, "urakoitsijat.1.urakoitsija.name"), Value(visitor, "yritys.name")));
        Assert.NotNull(Assert.Single(visitor.Page.QuerySelectorAll("[data-testid=company-note]")).Closest("[id='urakoitsijat.1.urakoitsija-register']"));
    }

    [Theory]
    [InlineData("find.muu")]
    [InlineData("find.urakoitsijat.99999.urakoitsija")]
    [InlineData("find.urakoitsijat.50.urakoitsija")]
    [InlineData("find.sijainti")]
    [InlineData("find.")]
    public async Task A_button_of_no_company_saves_the_page(string pressed)
    {
        using var visitor = await OpenAsync(form.Host);
        visitor.Page.QuerySelector($"[data-testid={Find}]")!.SetAttribute("value", pressed);
        await visitor.PressAsync(Find);

        Assert.EndsWith("/lopuksi", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_register_there_is_no_button()
    {
        await using var own = await form.HostAsync(("Kevytasiointi:CompanyRegister:Address", ""));
        using var visitor = await OpenAsync(own);

        Assert.NotNull(visitor.Page.QuerySelector("[name='yritys.businessId']"));
        Assert.Null(visitor.Page.QuerySelector($"[data-testid={Find}]"));
        Assert.False(own.Services.GetRequiredService<ICompanyRegister>().IsThere);
    }

    [Fact]
    public async Task A_register_that_is_not_there_at_all_is_silence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var register = new OpenCompanyRegister(new Uri($"http://127.0.0.1:{port}/v3"), TimeSpan.FromSeconds(2));

        Assert.IsType<CompanyAnswer.Silent>(await register.FindAsync("1234567-1", Stop));
    }

    private static async Task<Visitor> OpenAsync(WebHost host, string language = "fi")
    {
        var visitor = await host.SignInAsCustomerAsync(lang: language);
        await visitor.OpenAsync($"/{language}/asioi/mallilan-kaupunki/meluilmoitus");
        await visitor.PressAsync("start");
        return visitor;
    }

    /// <summary>Presses the button of one of the page's questions.</summary>
    private static Task<Visitor> PressAsync(Visitor visitor, string question)
    {
        foreach (var other in visitor.Page.QuerySelectorAll($"[data-testid={Find}]").Where(button => button.GetAttribute("value") != $"find.{question}"))
        {
            other.RemoveAttribute("data-testid");
        }

        return visitor.PressAsync(Find);
    }

    private static string Value(Visitor visitor, string field) => visitor.Page.QuerySelector($"[name='{field}']")?.GetAttribute("value") ?? "";
}
