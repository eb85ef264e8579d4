using System.Buffers.Binary;
using Kevytasiointi.Browser.Tests.Showing;
using Kevytasiointi.Browser.Tests.Visits;
using Xunit;
using Xunit.Sdk;

namespace Kevytasiointi.Browser.Tests.Checks;

/// <summary>The checks are seen to catch a planted fault before anything is trusted to them.</summary>
public sealed class CheckTests(TestBrowser browser)
{
    private const string Sound = "<!doctype html><html lang='fi'><title>Sivu</title><main><h1>Sivu</h1></main></html>";

    [Fact]
    public async Task Picture_without_words_is_caught_and_named()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.SetContentAsync(Sound.Replace("</main>", "<img src='data:,'></main>", StringComparison.Ordinal));
        var fault = await Assert.ThrowsAnyAsync<XunitException>(() => Accessibility.AssertNoFaultsAsync(visit.Page));
        Assert.Contains("image-alt (critical)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("<img src=", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_too_small_to_hit_are_caught()
    {
        const string Small = "<button style='width:12px;height:12px;padding:0;margin:0;border:0;float:left' aria-label='a'></button>";
        await using var visit = await browser.VisitAsync();
        await visit.Page.SetContentAsync(Sound.Replace("</main>", Small + Small + "</main>", StringComparison.Ordinal));
        var fault = await Assert.ThrowsAnyAsync<XunitException>(() => Accessibility.AssertNoFaultsAsync(visit.Page));
        Assert.Contains("target-size", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sound_page_passes()
    {
        await using var visit = await browser.VisitAsync(new(Width: 320));
        await visit.Page.SetContentAsync(Sound);
        await Accessibility.AssertNoFaultsAsync(visit.Page);
        await Layout.AssertFitsSidewaysAsync(visit.Page);
        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_wider_than_its_window_is_caught(bool script)
    {
        await using var visit = await browser.VisitAsync(new(Width: 320, Script: script));
        await visit.Page.SetContentAsync(Sound.Replace("<main>", "<main><pre>" + new string('x', 200) + "</pre>", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<XunitException>(() => Layout.AssertFitsSidewaysAsync(visit.Page));
    }

    [Fact]
    public async Task Words_over_words_are_caught_and_those_out_of_sight_are_let_be()
    {
        const string Sight = "<p>Ensimmäinen</p><p style='margin-top:-{0}px'>Toinen</p><p style='position:absolute;clip-path:inset(50%);top:0'>Kuultava</p>";
        await using var visit = await browser.VisitAsync();
        await visit.Page.SetContentAsync(Sound.Replace("<main>", "<main>" + Sight.Replace("{0}", "30", StringComparison.Ordinal), StringComparison.Ordinal));
        var fault = await Assert.ThrowsAnyAsync<XunitException>(() => Layout.AssertNoWordsOverlapAsync(visit.Page));
        Assert.Contains("'Ensimmäinen' and 'Toinen'", fault.Message, StringComparison.Ordinal);
        await visit.Page.SetContentAsync(Sound.Replace("<main>", "<main>" + Sight.Replace("{0}", "0", StringComparison.Ordinal), StringComparison.Ordinal));
        await Layout.AssertNoWordsOverlapAsync(visit.Page);
    }

    [Fact]
    public async Task Fault_in_a_script_is_a_complaint()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.SetContentAsync(Sound.Replace("</main>", "</main><script>console.error('planted')</script>", StringComparison.Ordinal));
        Assert.Contains("planted", Assert.ThrowsAny<XunitException>(visit.AssertNoComplaints).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_picture_shows_the_same_in_fewer_bytes()
    {
        await using var visit = await browser.VisitAsync(new(Width: 320));
        await visit.Page.SetContentAsync(Sound.Replace("<main>", "<main style='background:#1d3f95;color:#fff'><input><p>" + new string('å', 400), StringComparison.Ordinal));
        var picture = await visit.Page.ScreenshotAsync();
        var small = SmallPng.Of(picture);
        Assert.InRange(small.Length, 1, picture.Length);
        var different = await visit.Page.EvaluateAsync<int>(
            """
            async pictures => {
              const [one, other] = await Promise.all(pictures.map(async picture => {
                const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))]));
                const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
                canvas.drawImage(image, 0, 0);
                return canvas.getImageData(0, 0, image.width, image.height).data;
              }));
              return one.reduce((most, value, index) => Math.max(most, Math.abs(value - other[index])), one.length === other.length ? 0 : 999);
            }
            """, new[] { Convert.ToBase64String(picture), Convert.ToBase64String(small) });
        Assert.InRange(different, 0, 16); // of 255: nobody sees it
    }

    [Fact]
    public async Task Picture_is_of_the_whole_page()
    {
        await using var visit = await browser.VisitAsync(new(Width: 320));
        await visit.Page.SetContentAsync(Sound.Replace("</main>", string.Concat(Enumerable.Repeat("<p>Rivi</p>", 100)) + "</main>", StringComparison.Ordinal));
        var picture = await Pictures.TakeAsync(visit.Page, "whole-page-320");
        Assert.Equal(320, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)));
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)) > 640, "The picture ends with the window.");
    }
}
