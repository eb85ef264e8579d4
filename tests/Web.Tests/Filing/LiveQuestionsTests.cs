using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

/// <summary>Questions that come and go in the browser, as they stand in the page without script; what they do with it is told by the browser's tests.</summary>
public sealed class LiveQuestionsTests(TrialForm trial) : IClassFixture<TrialForm>
{
    [Fact]
    public async Task A_question_that_an_answer_may_bring_is_in_the_page_hidden_and_cannot_be_posted()
    {
        using var visitor = await trial.StartAsync();
        var place = visitor.Page.QuerySelector<IHtmlFieldSetElement>("[data-question=sali]")!;

        Assert.True(place.IsDisabled);
        Assert.True(place.HasAttribute("hidden"));
        Assert.Equal("""{"===":[{"var":"paikka"},"sisalla"]}""", place.GetAttribute("data-when"));
        Assert.Null(visitor.Page.QuerySelector("[data-question=yleiso]"));
        var option = visitor.Page.QuerySelector<IHtmlInputElement>("[name=paikka][value=areena]")!;
        Assert.True(option.IsDisabled);
        Assert.True(option.Closest(".choice")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task Without_script_the_server_asks_once_more()
    {
        using var visitor = await trial.StartAsync();
        await visitor.Fill("yleiso", "600").Fill("paikka", "sisalla").PressAsync("save");

        Assert.Contains("Vastauksesi toi lisää kysymyksiä", visitor.Text, StringComparison.Ordinal);
        Assert.False(visitor.Page.QuerySelector("[data-question=sali]")!.HasAttribute("hidden"));
        Assert.True(visitor.Page.QuerySelector("[data-question=ovia]")!.HasAttribute("hidden"));
        await visitor.Fill("sali", "Iso sali").PressAsync("save");
        await visitor.Fill("ovia", "4").PressAsync("save");
        Assert.EndsWith("/aika", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_the_browser_brought_and_the_customer_left_empty_is_told_as_a_mistake()
    {
        using var visitor = await trial.StartAsync();
        Show(visitor, "meluselvitys");
        await visitor.Fill("yleiso", "600").Fill("paikka", "ulkona").Fill("melu", "90").PressAsync("save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal("#meluselvitys", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_question_the_browser_took_away_keeps_the_answer_it_had_and_its_answer_is_not_sent()
    {
        using var visitor = await trial.StartAsync();
        Show(visitor, "meluselvitys");
        await visitor.Fill("yleiso", "600").Fill("paikka", "ulkona").Fill("melu", "90").Fill("meluselvitys", "yes").PressAsync("save");
        Assert.EndsWith("/aika", visitor.Path, StringComparison.Ordinal);
        await visitor.FollowAsync("Takaisin");
        Hide(visitor, "meluselvitys");
        await visitor.Fill("melu", "40").PressAsync("save");
        await visitor.FollowAsync("Takaisin");
        Assert.True(visitor.Page.QuerySelector("[data-question=meluselvitys]")!.HasAttribute("hidden"));
        Assert.True(visitor.Page.QuerySelector<IHtmlInputElement>("[name=meluselvitys][value=yes]")!.IsChecked);
        await visitor.Fill("melu", "90").PressAsync("save");
        Assert.EndsWith("/aika", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_a_question_that_may_be_left_empty_is_asked_once_and_no_more()
    {
        using var visitor = await trial.StartAsync();
        await TrialForm.EventAsync(visitor);
        await TrialForm.TimeAsync(visitor, new(2099, 6, 1), new(2099, 6, 2));
        await visitor.Fill("liitteita", "yes").Fill("vakuutus", "true").PressAsync("save");

        Assert.EndsWith("/lopuksi", visitor.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("#liite", visitor.Page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.False(visitor.Page.QuerySelector<IHtmlFieldSetElement>("[data-question=liite]")!.IsDisabled);
        await visitor.PressAsync("save");
        Assert.EndsWith("/tarkistus", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_given_to_a_question_that_the_browser_brought_is_taken()
    {
        using var visitor = await trial.StartAsync();
        await TrialForm.EventAsync(visitor);
        await TrialForm.TimeAsync(visitor, new(2099, 6, 1), new(2099, 6, 2));
        Show(visitor, "liite");
        await visitor.Fill("liitteita", "yes").Attach("liite", new VisitorFile("kartta.pdf", FreeForm.Pdf)).Fill("vakuutus", "true").PressAsync("save");

        Assert.EndsWith("/tarkistus", visitor.Path, StringComparison.Ordinal);
        Assert.Contains("kartta.pdf", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_answers_a_page_looks_back_at_are_given_to_the_browser()
    {
        using var visitor = await trial.StartAsync();
        await TrialForm.EventAsync(visitor);

        Assert.Equal("{}", visitor.Page.QuerySelector("form[data-questions]")!.GetAttribute("data-answers"));
        Assert.Contains("\"alkaa\"", visitor.Page.QuerySelector("form[data-questions]")!.GetAttribute("data-questions"), StringComparison.Ordinal);
    }

    /// <summary>What the script does when a question comes.</summary>
    private static void Show(Visitor visitor, string question)
    {
        visitor.Page.QuerySelector($"[data-question={question}]")!.RemoveAttribute("hidden");
        visitor.Page.QuerySelector($"[data-question={question}]")!.RemoveAttribute("disabled");
    }

    private static void Hide(Visitor visitor, string question)
    {
        visitor.Page.QuerySelector($"[data-question={question}]")!.SetAttribute("hidden", "");
        visitor.Page.QuerySelector($"[data-question={question}]")!.SetAttribute("disabled", "");
    }
}
