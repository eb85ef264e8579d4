using System.Text.Json.Nodes;
using Kevytasiointi.Browser.Tests.Conditions;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Running;
using Microsoft.Playwright;

namespace Kevytasiointi.Browser.Tests.Questions;

/// <summary>A service whose noise notice asks one question of every type, and a draft of it that is filled.</summary>
public sealed class QuestionsService(TestBrowser browser) : TrialService("questions.json")
{
    private const string Customer = "aino-korpela";
    private string draft = "";

    /// <summary>The form as it is filled.</summary>
    public ExampleAnswers Example =>
        Filled(JsonNode.Parse(File.ReadAllBytes(Path.Combine(TrialProcedures.Forms, "questions.example.json")))!["answers"]!.DeepClone().AsObject());

    /// <summary>Fills the draft where it is the hardest: by keyboard, on the narrowest window, in the language of the longest words, with every mistake told on the way.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var visit = await StartAsync(browser, new(Width: 320, Language: "sv"));
        draft = new Uri(visit.Page.Url).AbsolutePath.Split('/')[^2];
        await new FormWalk(visit.Page, Example) { LooksAtMistakes = true }.FillAsync();
        visit.AssertNoComplaints();
    }

    /// <summary>The customer whose draft it is.</summary>
    public async Task<Visit> VisitAsync(int width, string language)
    {
        var visit = await browser.VisitAsync(new(width, Language: language));
        await visit.Page.GotoAsync(Address("/demo/sign-in"));
        await visit.Page.SignInHereAsync(Customer);
        return visit;
    }

    /// <summary>Opens a page of the draft.</summary>
    public async Task OpenAsync(IPage page, string language, Page shown)
    {
        await page.GotoAsync(Address($"/{language}/omat/luonnos/{draft}/{shown.Key}"));
        await page.AssertIsAtAsync(shown.Key);
        await page.UntilReadyAsync();
    }
}
