using Kevytasiointi.Browser.Tests.Visits;
using Xunit;

namespace Kevytasiointi.Browser.Tests;

public sealed class HealthTests(TestBrowser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Running_service_answers_a_visitor_with_and_without_script(bool script)
    {
        await using var visit = await browser.VisitAsync(new(Script: script));
        var answer = await visit.Page.GotoAsync("/health/live");
        Assert.True(answer?.Ok, $"The answer was {answer?.Status}.");
    }
}
