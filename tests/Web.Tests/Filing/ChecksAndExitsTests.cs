using System.Net;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

public sealed class ChecksAndExitsTests(TrialForm trial) : IClassFixture<TrialForm>
{
    [Fact]
    public async Task An_answer_that_makes_the_form_needless_leads_out_with_the_authors_words()
    {
        using var visitor = await trial.StartAsync();
        await visitor.Fill("yleiso", "199").PressAsync("save");

        Assert.EndsWith("/ei-tarvita", visitor.Path, StringComparison.Ordinal);
        Assert.Equal("Tätä lomaketta ei tarvita", visitor.Heading);
        Assert.Contains("Voit silti kysyä neuvoa.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("https://neuvonta.example/fi", visitor.Page.QuerySelector("main li a")!.GetAttribute("href"));
        var draft = TrialForm.DraftOf(visitor);
        await visitor.OpenAsync("/fi/omat");
        Assert.Contains("Tätä lomaketta ei tarvita", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(draft);
        Assert.EndsWith("/ei-tarvita", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_exit_the_answer_is_changed_and_the_way_goes_on()
    {
        using var visitor = await trial.StartAsync();
        await visitor.Fill("yleiso", "199").PressAsync("save");
        await visitor.FollowAsync("Muuta vastausta");
        Assert.Equal("199", visitor.Page.QuerySelector("[name=yleiso]")!.GetAttribute("value"));
        await TrialForm.EventAsync(visitor, 200);
        Assert.EndsWith("/aika", visitor.Path, StringComparison.Ordinal);
        await visitor.OpenAsync(TrialForm.DraftOf(visitor) + "/ei-tarvita");
        Assert.EndsWith("/aika", visitor.Path, StringComparison.Ordinal);
        await visitor.OpenAsync("/fi/omat");
        Assert.DoesNotContain("Tätä lomaketta ei tarvita", visitor.Page.QuerySelector("[data-testid=own-draft]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_exit_the_draft_is_deleted_after_a_question()
    {
        using var visitor = await trial.StartAsync("sv");
        await visitor.Fill("yleiso", "5").PressAsync("save");
        Assert.Equal("Den här blanketten behövs inte", visitor.Heading);
        var draft = TrialForm.DraftOf(visitor);
        await visitor.FollowAsync("Radera utkastet");
        await visitor.PressAsync("delete");
        await visitor.OpenAsync(draft + "/ei-tarvita");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_form_that_is_not_needed_cannot_be_sent_past_the_buttons()
    {
        using var visitor = await FilledAsync();
        using var other = visitor.Request("send");
        var draft = TrialForm.DraftOf(visitor);
        await visitor.OpenAsync(draft + "/tapahtuma");
        await visitor.Fill("yleiso", "10").PressAsync("save");
        Assert.EndsWith("/ei-tarvita", visitor.Path, StringComparison.Ordinal);

        await visitor.OpenAsync(draft + "/tarkistus");
        Assert.EndsWith("/ei-tarvita", visitor.Path, StringComparison.Ordinal);
        other.Content = new FormUrlEncodedContent((await other.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('&').Select(pair => pair.Split('='))
            .Where(pair => pair[0] != "seen").Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]))));
        using var answer = await visitor.SendAsync(other);
        Assert.Equal((HttpStatusCode.SeeOther, draft + "/ei-tarvita"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Nobody_else_sees_the_exit_of_a_draft()
    {
        using var visitor = await trial.StartAsync();
        await visitor.Fill("yleiso", "199").PressAsync("save");
        using var stranger = await trial.Host.SignInAsCustomerAsync("erik-lindqvist");
        await stranger.OpenAsync(visitor.Path);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task Answers_that_do_not_fit_together_are_told_with_the_authors_message_at_the_question_it_names()
    {
        using var visitor = await trial.StartAsync();
        await TrialForm.EventAsync(visitor);
        await TrialForm.TimeAsync(visitor, new DateOnly(2027, 6, 1), new DateOnly(2027, 7, 2));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Tapahtuma saa kestää enintään 30 vuorokautta.", visitor.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#paattyy.day", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        await TrialForm.TimeAsync(visitor, new DateOnly(2027, 6, 1), new DateOnly(2027, 7, 1));
        Assert.EndsWith("/lopuksi", visitor.Path, StringComparison.Ordinal);
    }

    private async Task<Visitor> FilledAsync()
    {
        var visitor = await trial.StartAsync();
        await TrialForm.EventAsync(visitor);
        await TrialForm.TimeAsync(visitor, new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 2));
        await visitor.Fill("vakuutus", "true").PressAsync("save");
        Assert.EndsWith("/tarkistus", visitor.Path, StringComparison.Ordinal);
        return visitor;
    }
}
