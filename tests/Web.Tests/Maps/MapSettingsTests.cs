using System.Text.Json;
using Kevytasiointi.Web.Hosting;
using Xunit;

namespace Kevytasiointi.Web.Tests.Maps;

public sealed class MapSettingsTests
{
    private const string Own = "/demo/tiles/{z}/{x}/{y}.svg";

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(Own, null)]
    [InlineData("https://kartta.example:8443/taso/{z}/{y}/{x}.png?avain=a", "https://kartta.example:8443")]
    [InlineData("https://tunnus@kartta.example/{z}/{x}/{y}", "https://kartta.example")]
    public void Pictures_may_come_from_their_origin_alone(string? address, string? origin)
    {
        var settings = new MapSettings { TileUrl = address, Attribution = "A" };

        Assert.Empty(settings.Faults());
        Assert.Equal(origin, settings.Origin);
        Assert.Equal(!string.IsNullOrEmpty(address), settings.IsShown);
    }

    [Theory]
    [InlineData("https://kartta.example/{z}/{x}.png", "A", "EPSG:3857", "TileUrl")]
    [InlineData("//kartta.example/{z}/{x}/{y}", "A", "EPSG:3857", "TileUrl")]
    [InlineData("kartta/{z}/{x}/{y}", "A", "EPSG:3857", "TileUrl")]
    [InlineData("javascript:{z}{x}{y}", "A", "EPSG:3857", "TileUrl")]
    [InlineData("https://{z}.example/{x}/{y}", "A", "EPSG:3857", "TileUrl")]
    [InlineData("https://{a-c}.example/{z}/{x}/{y}", "A", "EPSG:3857", "TileUrl")]
    [InlineData("https://kärtta.example/{z}/{x}/{y}", "A", "EPSG:3857", "TileUrl")]
    [InlineData(Own, " ", "EPSG:3857", "Attribution")]
    [InlineData(Own, "A", "EPSG:2393", "Projection")]
    public void What_cannot_work_is_named(string address, string attribution, string projection, string named) => Assert.Contains(
        $"Kevytasiointi:Map:{named}",
        Assert.Single(new MapSettings { TileUrl = address, Attribution = attribution, Projection = projection }.Faults()),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_page_and_the_policy_have_the_map_that_is_set()
    {
        await using var host = await WebHost.StartAsync(
            ("Kevytasiointi:Map:TileUrl", "https://kartta.example/{z}/{x}/{y}.png"), ("Kevytasiointi:Map:Attribution", "Mallikartta <2026>"), ("Kevytasiointi:Map:Projection", "EPSG:3067"));
        using var visitor = await OpenPlaceAsync(host);

        var box = Assert.Single(visitor.Page.QuerySelectorAll("[data-map]"));
        Assert.Equal(("https://kartta.example/{z}/{x}/{y}.png", "EPSG:3067"), (box.GetAttribute("data-tiles"), box.GetAttribute("data-projection")));
        Assert.Contains("Mallikartta <2026>", box.TextContent, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' https://kartta.example;", Assert.Single(visitor.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_pictures_there_is_no_map_and_nothing_of_it_is_loaded()
    {
        await using var host = await WebHost.StartAsync(("Kevytasiointi:Map:TileUrl", ""));
        using var visitor = await OpenPlaceAsync(host);

        Assert.NotNull(visitor.Page.QuerySelector("[name='sijainti.coordinates']"));
        Assert.Null(visitor.Page.QuerySelector("[data-map], script[src*='map.js']"));
        Assert.Contains("img-src 'self';", Assert.Single(visitor.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("N 60° 10.2' E 24° 56.3'", """{"lat":60.17,"lon":24.938333}""")]
    [InlineData("59.3293, 18.0686", "null")]
    [InlineData("", "null")]
    public async Task What_was_typed_is_read_for_the_map(string typed, string read)
    {
        await using var host = await WebHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        var answer = await client.GetStringAsync(new Uri($"/koordinaatit?typed={Uri.EscapeDataString(typed)}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(read, JsonSerializer.Serialize(JsonDocument.Parse(answer)));
        Assert.Equal("null", await client.GetStringAsync(new Uri("/koordinaatit", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    private static async Task<Visitor> OpenPlaceAsync(WebHost host)
    {
        var visitor = await host.SignInAsCustomerAsync();
        await visitor.OpenAsync("/fi/asioi/mallilan-kaupunki/meluilmoitus");
        await visitor.PressAsync("start");
        await visitor.Fill("laji", "rakentaminen").PressAsync("save");
        await visitor.Fill("tyo", "louhinta").Fill("kuvaus", "Louhitaan kalliota.").PressAsync("save");
        await visitor.Fill("useitaKuntia", "no").PressAsync("save");
        return visitor;
    }
}
