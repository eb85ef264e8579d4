using System.Net;
using Kevytasiointi.Casework.Records;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

/// <summary>The trial form is to be sent 30 days before its event begins, and 60 days before is advised.</summary>
[Trait("Requirement", "R-037")]
public sealed class DeadlineTests(TrialForm trial) : IClassFixture<TrialForm>
{
    private DateOnly Today => HelsinkiTime.Day(trial.Host.Clock.GetUtcNow());

    [Theory]
    [InlineData("fi", "Lähetä viimeistään", "30 vuorokautta ennen alkamista")]
    [InlineData("sv", "Skicka senast", "30 dygn innan det börjar")]
    [InlineData("en", "Send no later than", "30 days before the start")]
    public async Task The_start_page_tells_how_long_before(string lang, string label, string words)
    {
        using var visitor = trial.Host.NewVisitor();
        await visitor.OpenAsync($"/{lang}/asioi/mallilan-kaupunki/meluilmoitus");

        Assert.Contains(label, visitor.Text, StringComparison.Ordinal);
        Assert.Equal(words, visitor.Page.QuerySelector("[data-testid=deadline]")!.TextContent.Trim().Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task The_page_that_asks_the_day_tells_the_last_day_once_it_is_given_and_sending_goes_on_without_warning()
    {
        using var visitor = await trial.StartAsync();
        await TrialForm.EventAsync(visitor);
        Assert.Null(visitor.Page.QuerySelector("[data-testid=deadline]"));
        var begins = Today.AddDays(100);
        await TrialForm.TimeAsync(visitor, begins, begins);
        Assert.EndsWith("/lopuksi", visitor.Path, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("[data-testid=deadline]"));

        await visitor.FollowAsync("Takaisin");
        var said = visitor.Page.QuerySelector("[data-testid=deadline]")!.TextContent;
        Assert.Contains($"Lähetä viimeistään {Day(begins.AddDays(-30))}", said, StringComparison.Ordinal);
        Assert.Contains($"jo viimeistään {Day(begins.AddDays(-60))}", said, StringComparison.Ordinal);
        await TrialForm.TimeAsync(visitor, begins, begins);
        await visitor.Fill("vakuutus", "true").PressAsync("save");
        Assert.EndsWith("/tarkistus", visitor.Path, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("[data-testid=deadline]"));
    }

    [Fact]
    public async Task A_last_day_that_is_today_is_near_and_not_late()
    {
        using var visitor = await trial.StartAsync("sv");
        await TrialForm.EventAsync(visitor);
        await TrialForm.TimeAsync(visitor, Today.AddDays(30), Today.AddDays(30));

        Assert.EndsWith("/lopuksi?tila=maaraaika", visitor.Path, StringComparison.Ordinal);
        Assert.Contains($"Tidsfristen går snart ut: skicka senast {Day(Today)}", visitor.Page.QuerySelector("[data-testid=deadline]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_late_is_told_at_once_and_at_the_check_page_and_on_the_desk_and_never_stops_sending()
    {
        using var visitor = await trial.StartAsync();
        await TrialForm.EventAsync(visitor);
        var begins = Today.AddDays(12);
        await TrialForm.TimeAsync(visitor, begins, begins);
        AssertLate();
        await visitor.Fill("vakuutus", "true").PressAsync("save");
        AssertLate();
        await visitor.PressAsync("send");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        var id = visitor.Path.Split('/')[4];

        using var official = await trial.Host.SignInAsOfficialAsync("johanna-ek");
        await official.OpenAsync($"/fi/viranomainen/asiat/{id}");
        var said = official.Page.QuerySelector("[data-testid=filed-late]")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains($"Saapui 12 vuorokautta ennen alkamispäivää {Day(begins)}. Viimeinen lähetyspäivä oli {Day(begins.AddDays(-30))}.", said, StringComparison.Ordinal);

        void AssertLate() => Assert.Contains("Määräaika on mennyt", visitor.Page.QuerySelector("[data-testid=deadline]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_in_time_the_desk_says_nothing_of_the_deadline()
    {
        using var visitor = await trial.StartAsync();
        await TrialForm.EventAsync(visitor);
        await TrialForm.TimeAsync(visitor, Today.AddDays(30), Today.AddDays(30));
        await visitor.Fill("vakuutus", "true").PressAsync("save");
        await visitor.PressAsync("send");
        var id = visitor.Path.Split('/')[4];
        using var official = await trial.Host.SignInAsOfficialAsync("johanna-ek");
        await official.OpenAsync($"/fi/viranomainen/asiat/{id}");

        Assert.Equal(HttpStatusCode.OK, official.Status);
        Assert.Null(official.Page.QuerySelector("[data-testid=filed-late]"));
    }

    private static string Day(DateOnly day) => day.ToString("d.M.yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
