using System.Reflection;
using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Simulators.Demo;
using Kevytasiointi.Web.Filing;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Templates;

/// <summary>Every page template that was compiled into the service, in Finnish and Swedish, wide and narrow, against WCAG 2.2 A and AA .</summary>
public sealed class PageTemplateTests(TestBrowser browser, FiledExamples filed) : IClassFixture<FiledExamples>
{
    private static readonly string[] Languages = ["fi", "sv"];

    private static readonly string[] All =
    [
        .. from assembly in new[] { typeof(CasePage).Assembly, typeof(DemoStartPage).Assembly }
           from page in assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
           from metadata in page.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>()
           where metadata.Key == "RouteTemplate"
           select metadata.Value.TrimStart('/'),
    ];

    /// <summary>The templates, as data of a theory.</summary>
    public static TheoryData<string> Templates => [.. All];

    [Fact]
    public void Every_example_is_of_a_template_that_there_is() => Assert.Empty(PageExamples.Of(filed).Keys.Except(All));

    [Theory]
    [MemberData(nameof(Templates))]
    [Trait("Requirement", "R-083")]
    [Trait("Requirement", "R-086")]
    public async Task Page_is_within_reach_of_everyone(string template)
    {
        Assert.True(PageExamples.Of(filed).TryGetValue(template, out var example), $"The page template '/{template}' has no example in {nameof(PageExamples)}: add one.");
        foreach (var language in Languages)
        {
            await using var visit = await browser.VisitAsync(new(Language: language));
            await SignInAsync(visit.Page, example.Who);
            foreach (var address in example.Addresses.Select(each => each.Replace("{lang}", language, StringComparison.Ordinal)))
            {
                await (example.WhyNoPage is null ? AssertPageAsync(visit, address, example.Status) : AssertAnswersAsync(visit.Page, address));
            }
        }
    }

    private static async Task SignInAsync(IPage page, Who who)
    {
        if (who != Who.Nobody)
        {
            await page.GotoAsync("/demo/sign-in");
            await page.SignInHereAsync(who == Who.Official ? "antti-laine" : "aino-korpela", who == Who.Official);
        }
    }

    private static async Task AssertAnswersAsync(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync(address);
        Assert.True(answer.Status == 200, $"{address} answers {answer.Status}.");
        Assert.NotEmpty(await answer.BodyAsync());
    }

    private static async Task AssertPageAsync(Visit visit, string address, int status)
    {
        var page = visit.Page;
        await page.SetViewportSizeAsync(Visitor.Widths[0], Visitor.HeightAt(Visitor.Widths[0]));
        Assert.Equal(status, (await page.GotoAsync(address))?.Status);
        Assert.Equal(address, new Uri(page.Url).PathAndQuery);
        Assert.Equal(visit.Visitor.Language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.False(string.IsNullOrWhiteSpace(await page.TitleAsync()), $"{address} has no title.");
        Assert.False(string.IsNullOrWhiteSpace(await page.Locator("h1").InnerTextAsync()), $"{address} has no heading.");
        foreach (var width in Visitor.Widths)
        {
            await page.SetViewportSizeAsync(width, Visitor.HeightAt(width));
            await Accessibility.AssertNoFaultsAsync(page);
            await Layout.AssertFitsSidewaysAsync(page);
            await Layout.AssertNoWordsOverlapAsync(page);
        }

        if (status == 200)
        {
            visit.AssertNoComplaints();
        }
    }
}
