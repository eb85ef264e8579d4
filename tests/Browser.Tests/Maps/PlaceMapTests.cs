using System.Globalization;
using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Forms.Places;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Maps;

/// <summary>The map beside the coordinates of a place: with pictures, without them, by keyboard, by mouse and by touch. The field alone is always enough.</summary>
[Trait("Requirement", "R-083")]
public sealed class PlaceMapTests(TestBrowser browser)
{
    private const string Field = "[name='sijainti.coordinates']";
    private const string Map = ".map";
    private const string Status = ".map-box [role=status]";

    /// <summary>The whole row of a choice is its label, which stands above the button itself.</summary>
    private static readonly PageCheckOptions Whole = new() { Force = true };

    [Theory]
    [InlineData(true, "EPSG:3857")]
    [InlineData(false, "EPSG:3857")]
    [InlineData(false, "EPSG:3067")]
    public async Task A_point_is_picked_by_keyboard_with_or_without_pictures(bool pictures, string projection)
    {
        await using var visit = await OpenAsync(new(), pictures, projection);
        var page = visit.Page;
        await page.FocusAsync(Map);
        await page.Keyboard.PressAsync("Enter");
        var first = await PointAsync(page);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowUp");
        await SaidAsync(page, "Risti:");
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        var second = await PointAsync(page);

        Assert.True(second.Longitude > first.Longitude && second.Latitude > first.Latitude, $"{first} {second}");
        await SaidAsync(page, $"{await page.InputValueAsync(Field)} – {second.Plane}");
        Assert.Equal(!pictures, await page.Locator(".map-failed").IsVisibleAsync());
        Assert.EndsWith("/paikka", page.Url, StringComparison.Ordinal);
        if (pictures)
        {
            await Accessibility.AssertNoFaultsAsync(page);
            visit.AssertNoComplaints();
        }
    }

    [Fact]
    public async Task The_keyboard_goes_into_the_map_and_out_of_it_both_ways()
    {
        await using var visit = await OpenAsync(new());
        var page = visit.Page;
        await page.FocusAsync("[name='sijainti.propertyId']");
        await page.Keyboard.PressAsync("Tab");
        Assert.Contains("map", (await new Keyboard(page).StopAsync()).Class, StringComparison.Ordinal);
        Assert.NotEqual("none", await page.Locator(Map).EvaluateAsync<string>("map => getComputedStyle(map).outlineStyle"));
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("sijainti.propertyId", (await new Keyboard(page).StopAsync()).Name);
        for (var stop = 0; stop < 6; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("sijainti.coordinates", (await new Keyboard(page).StopAsync()).Name);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    [InlineData(320, true)]
    public async Task A_point_is_picked_by_pointing_and_taken_away_by_a_button(int width, bool pictures)
    {
        await using var visit = await OpenAsync(new(width), pictures);
        var page = visit.Page;
        await PointAtAsync(page, -30, 20);
        var picked = await PointAsync(page);
        Assert.True(picked.IsInFinland);
        await page.ClickAsync("[data-deed=in]");
        await page.ClickAsync("[data-deed=mark]");
        Assert.Equal(picked, await PointAsync(page));
        await PointAtAsync(page, 25, -25);
        var other = await PointAsync(page);
        Assert.True(other.Longitude > picked.Longitude && other.Latitude > picked.Latitude, $"{picked} {other}");
        await page.ClickAsync("[data-deed=out]");
        await page.ClickAsync("[data-deed=out]");
        await PointAtAsync(page, -100, 0);
        await SaidAsync(page, "ei ole Suomessa");
        Assert.Equal(other, await PointAsync(page));
        await Layout.AssertFitsSidewaysAsync(page);

        await page.ClickAsync("[data-deed=clear]");
        Assert.Equal("", await page.InputValueAsync(Field));
        Assert.False(await page.Locator(".map-mark").IsVisibleAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_is_shown_on_the_map_and_what_the_map_writes_is_saved(bool pictures)
    {
        await using var visit = await OpenAsync(new(), pictures);
        var page = visit.Page;
        await page.FillAsync(Field, "N 60° 10.2' E 24° 56.3'");
        await page.Keyboard.PressAsync("Tab");
        await SaidAsync(page, "60.17000, 24.93833");
        Assert.True(await page.Locator(".map-mark").IsVisibleAsync());
        await page.ClickAsync("[data-deed=mark]");
        Assert.Equal("60.17000, 24.93833", await page.InputValueAsync(Field));
        await page.FillAsync(Field, "jossain");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator(".map-mark").WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await page.FillAsync(Field, "6672118 385611");
        await page.ClickAsync("[data-testid=save]");
        await page.WaitForURLAsync("**/ajankohta");
        await page.GotoAsync(page.Url.Replace("/ajankohta", "/paikka", StringComparison.Ordinal));
        Assert.Equal("60.169896, 24.938395", await page.InputValueAsync(Field));
        await page.Locator(".map-mark").WaitForAsync();
    }

    [Fact]
    public async Task The_browser_knows_the_same_plane_as_the_server()
    {
        await using var visit = await OpenAsync(new());
        for (var latitude = 59.0; latitude <= 70; latitude += 1.1)
        {
            for (var longitude = 19.1; longitude <= 31.6; longitude += 1.3)
            {
                var there = await visit.Page.EvaluateAsync<double[]>("async at => (await import('/js/tm35fin.js')).toPlane(at)", new[] { longitude, latitude });
                var back = await visit.Page.EvaluateAsync<double[]>("async at => (await import('/js/tm35fin.js')).toDegrees(at)", there);
                var (north, east) = EtrsTm35Fin.ToPlane(latitude, longitude);

                Assert.Equal([east, north], there, (one, other) => Math.Abs(one - other) < 0.001);
                Assert.Equal([longitude, latitude], back, (one, other) => Math.Abs(one - other) < 1e-8);
            }
        }
    }

    [Fact]
    [Trait("Requirement", "R-086")]
    public async Task Without_script_there_is_no_map_and_the_field_is_enough()
    {
        await using var visit = await browser.VisitAsync(new(Script: false));
        var page = visit.Page;
        await StartAsync(page);
        await page.CheckAsync("[name=useitaKuntia][value=no]", Whole);
        await page.ClickAsync("[data-testid=save]");
        Assert.False(await page.Locator(".map-box").IsVisibleAsync());
        await page.FillAsync(Field, "60,1699 24,9384");
        await page.ClickAsync("[data-testid=save]");
        Assert.EndsWith("/ajankohta", page.Url, StringComparison.Ordinal);
    }

    private async Task<Visit> OpenAsync(Visitor visitor, bool pictures = true, string projection = "EPSG:3857")
    {
        var visit = await browser.VisitAsync(visitor);
        if (projection != "EPSG:3857")
        {
            await visit.Page.RouteAsync("**/paikka", async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("EPSG:3857", projection, StringComparison.Ordinal) });
            });
        }

        if (!pictures)
        {
            await visit.Page.RouteAsync("**/demo/tiles/**", route => route.AbortAsync());
        }

        await StartAsync(visit.Page);
        await visit.Page.CheckAsync("[name=useitaKuntia][value=no]", Whole);
        await visit.Page.Locator(".map canvas, .map .ol-layer").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return visit;
    }

    private static async Task StartAsync(IPage page)
    {
        await page.GotoAsync("/fi/asioi/mallilan-kaupunki/meluilmoitus");
        await page.ClickAsync("[data-testid=start]");
        await page.SignInHereAsync("aino-korpela");
        await page.ClickAsync("[data-testid=start]");
        await page.CheckAsync("[name=laji][value=rakentaminen]", Whole);
        if (!await page.Locator("[name=tyo]").First.IsVisibleAsync())
        {
            await page.ClickAsync("[data-testid=save]"); // without script the next question comes with the next page
        }

        await page.CheckAsync("[name=tyo][value=louhinta]", Whole);
        await page.FillAsync("[name=kuvaus]", "Louhitaan kallio talon perustuksia varten.");
        await page.ClickAsync("[data-testid=save]");
        Assert.EndsWith("/paikka", page.Url, StringComparison.Ordinal);
    }

    /// <summary>The point in the field, which must be one that the server reads.</summary>
    private static async Task<MapPoint> PointAsync(IPage page)
    {
        var typed = await page.InputValueAsync(Field);
        Assert.True(TypedCoordinates.TryRead(typed, out var point, out _), typed);
        Assert.Matches(@"^\d\d\.\d{5}, \d\d\.\d{5}$", typed.ToString(CultureInfo.InvariantCulture));
        return point;
    }

    /// <summary>Clicks the map so many pixels right of its middle and below it.</summary>
    private static async Task PointAtAsync(IPage page, float right, float down)
    {
        var box = await page.Locator(Map).EvaluateAsync<float[]>("map => [map.clientWidth, map.clientHeight]");
        await page.ClickAsync(Map, new() { Position = new() { X = (box[0] / 2) + right, Y = (box[1] / 2) + down } });
    }

    private static Task SaidAsync(IPage page, string words) => page.Locator(Status, new() { HasText = words }).WaitForAsync();
}
