using System.Text.Json.Nodes;
using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>A procedure of each kind of authority, filed by keyboard alone from its start page to the receipt, with mistakes, conditions, rows and files on the way.</summary>
public sealed class ProcedureJourneyTests(TestBrowser browser)
{
    private static readonly Dictionary<string, JsonObject> WaysOut = new()
    {
        ["ulkotarjoilualue"] = new() { ["laji"] = "ulkotarjoilu" },
        ["yleinenKokous"] = new() { ["laji"] = "kokous" },
        ["muuOmistaja"] = new() { ["laji"] = "myynti", ["maanomistaja"] = "muu" },
        ["kaivulupa"] = new() { ["laji"] = "tyomaa", ["maanomistaja"] = "kunta", ["kaivuu"] = true },
    };

    [Theory]
    [InlineData("kayttolupa", Language.Fi, "mallilan-kaupunki/yleisen-alueen-kayttolupa", "aino-korpela", "antti-laine")]
    [InlineData("yleisotilaisuuden-pelastussuunnitelma", Language.Fi, "mallimaan-pelastuslaitos/pelastussuunnitelma", "aino-korpela", "petra-nyman")]
    [InlineData("yleisotilaisuusilmoitus", Language.Fi, "mallimaan-poliisilaitos/yleisotilaisuusilmoitus", "aino-korpela", "timo-kallio")]
    [InlineData("ensiapusuunnitelma", Language.Sv, "hus/ensiapusuunnitelma", "erik-lindqvist", "henrik-sjoberg")]
    [Trait("Requirement", "R-080")]
    [Trait("Requirement", "R-083")]
    public async Task Procedure_is_filed_by_keyboard_and_comes_whole_to_the_desk(string procedure, Language language, string offer, string customerName, string officialName)
    {
        var example = ExampleAnswers.Of(procedure);
        await using var customer = await browser.VisitAsync(new(Language: language.Code()));
        await using var official = await browser.VisitAsync(new(Language: language.Code()));
        var walk = new FormWalk(customer.Page, example);
        await walk.StartAsync($"/{language.Code()}/asioi/{offer}", customerName);
        await walk.FillAsync();
        var caseId = await walk.SendAsync();

        var desk = official.Page;
        await desk.GotoAsync($"/{language.Code()}/viranomainen/asiat/{caseId}");
        await desk.SignInHereAsync(officialName, asOfficial: true);
        await AssertShowsAnswersAsync(desk, example, language);
        await AssertShowsRowsAsync(desk, example, language);
        await Accessibility.AssertNoFaultsAsync(desk);
        await desk.ClickAsync("[data-testid=act-take]");
        await desk.FillAsync("[data-testid=case-number-input]", $"MAL/2026/{procedure.Length}");
        await desk.ClickAsync("[data-testid=act-case-number]");
        AssertIsWhole(await desk.AssertTakesPackageAsync(), example);
        customer.AssertNoComplaints();
        official.AssertNoComplaints();
    }

    [Fact]
    [Trait("Requirement", "R-083")]
    public async Task Every_way_out_of_a_form_says_why_and_leads_back()
    {
        var example = ExampleAnswers.Of("kayttolupa");
        var page = example.Form.Pages[0];
        await using var visit = await browser.VisitAsync();
        await new FormWalk(visit.Page, example).StartAsync("/fi/asioi/mallilan-kaupunki/yleisen-alueen-kayttolupa", "aino-korpela");
        foreach (var exit in page.Exits)
        {
            await AssertLeadsOutAsync(visit.Page, ExampleAnswers.Of(example.Form, WaysOut[exit.Key]), exit.Title.Fi);
        }

        visit.AssertNoComplaints();
    }

    private static async Task AssertLeadsOutAsync(IPage page, ExampleAnswers answers, string title)
    {
        var (keyboard, address) = (new Keyboard(page), page.Url);
        await keyboard.FillAndSaveAsync(answers);
        await page.AssertIsAtAsync("ei-tarvita");
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        await Accessibility.AssertNoFaultsAsync(page);
        await keyboard.PressAsync("exit-change");
        Assert.Equal(address, page.Url);
        Assert.True(await page.IsCheckedAsync($"[name=laji][value={answers.Fields["laji"][0]}]"));
    }

    /// <summary>Every answer stands on the page in its words; a file by its name.</summary>
    private static async Task AssertShowsAnswersAsync(IPage page, ExampleAnswers example, Language language)
    {
        foreach (var question in Asked(example).Where(question => example.Answers[question.Key] is not null and not JsonArray { Count: 0 }))
        {
            var shown = await page.Locator($"[data-testid=answers] [data-field={question.Key}]").TextContentAsync();
            IReadOnlyList<string> words = question switch
            {
                AttachmentQuestion => example.FilesOf(question.Key),
                RowsQuestion => [], // each cell is looked at below
                _ => question.SayMasked(example.Answers[question.Key], language),
            };
            Assert.All(words, line => Assert.Contains(line, shown, StringComparison.Ordinal));
        }
    }

    private static async Task AssertShowsRowsAsync(IPage page, ExampleAnswers example, Language language)
    {
        var shown = 0;
        foreach (var question in example.Form.Questions.OfType<RowsQuestion>().Where(question => example.Answers[question.Key] is not null))
        {
            var said = question.SayRows(example.Answers[question.Key], language)!;
            var rows = page.Locator($"[data-testid=answers] [data-field={question.Key}]").Locator(said.FitsTable ? "table tbody tr" : ".said-row");
            Assert.Equal(said.Rows.Count, await rows.CountAsync());
            for (var row = 0; row < said.Rows.Count; row++, shown++)
            {
                var words = await rows.Nth(row).InnerTextAsync();
                Assert.All(said.Rows[row].Cells.SelectMany(lines => lines).Prepend(said.Rows[row].Name), line => Assert.Contains(line, words, StringComparison.Ordinal));
            }
        }

        Assert.True(shown > 0, "The example has no rows.");
    }

    /// <summary>Every answer of the example stands in <c>case.json</c> as it is, rows and computed values among them, and every file under its name.</summary>
    private static void AssertIsWhole(JsonNode json, ExampleAnswers example)
    {
        var answers = json["pages"]!.AsArray().SelectMany(page => page!["answers"]!.AsArray()).ToDictionary(answer => (string)answer!["key"]!, answer => answer!["value"]);
        foreach (var question in Asked(example))
        {
            var (expected, sent) = (example.Answers[question.Key], answers[question.Key]);
            Assert.True(question is AttachmentQuestion || JsonNode.DeepEquals(expected, sent), $"{question.Key}: {sent?.ToJsonString()} instead of {expected?.ToJsonString()}");
            var files = json["attachments"]!.AsArray().Where(file => (string)file!["question"]! == question.Key).Select(file => (string)file!["name"]!);
            Assert.Equal(example.FilesOf(question.Key), files);
        }
    }

    private static IEnumerable<Question> Asked(ExampleAnswers example) =>
        Journey.Of(example.Form, example.Answers).Steps.SelectMany(step => step.Questions).Where(question => question.TakesAnswer);
}
