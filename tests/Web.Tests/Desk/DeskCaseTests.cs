using System.Net;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

[Collection("Desk")]
public sealed class DeskCaseTests(WebHost host)
{
    private const string List = "/fi/viranomainen/asiat";
    private readonly Filed filed = new(host);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_main_step_leads_from_a_sent_case_to_a_handled_one()
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        Assert.Equal("Take", Next(antti));
        await antti.PressAsync("act-take");
        Assert.Contains("Asia on nyt käsittelyssäsi", Notice(antti), StringComparison.Ordinal);
        Assert.Equal("GiveNumber", Next(antti));
        antti.Fill("number", " MAL/77/2026 ");
        await antti.PressAsync("act-case-number");
        Assert.Equal("TakePackage", Next(antti));
        Assert.Equal("MAL/77/2026", antti.Page.QuerySelector("[data-testid=case-number]")!.TextContent);
        using var package = await antti.SendAsync(antti.Request("act-package"));
        Assert.Equal("application/zip", package.Content.Headers.ContentType!.MediaType);
        await antti.OpenAsync($"{List}/{id}");
        Assert.Equal("CompleteTransfer", Next(antti));
        await antti.PressAsync("act-transferred");
        Assert.Equal("Handle", Next(antti));
        antti.Fill("outcome", "GrantedInPart");
        await antti.PressAsync("act-handle");
        Assert.Equal("None", Next(antti));
        Assert.Contains("Hyväksytty osittain", antti.Page.QuerySelector("[data-testid=case-status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, antti.Page.QuerySelectorAll(".timeline li").Length);
        Assert.Equal((CaseState.Handled, 6), await StateAsync(id));
    }

    [Fact]
    public async Task Reader_sees_the_case_and_can_do_nothing_to_it()
    {
        var id = await filed.CaseAsync();
        using var handler = await host.SignInAsOfficialAsync("antti-laine");
        using var reader = await host.SignInAsOfficialAsync("sanna-heikkila");
        await reader.OpenAsync($"{List}/{id}");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.All(reader.Page.QuerySelectorAll("[data-testid^=act-]"), act => Assert.StartsWith("act-show", act.GetAttribute("data-testid"), StringComparison.Ordinal));
        foreach (var act in new[] { "?handler=Take", "?handler=Number", "?handler=Handle", "/siirto", "/paketti" })
        {
            using var answer = await reader.PostAsync($"{List}/{id}{act}", ("number", "X 1"), ("outcome", "Granted"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal((CaseState.Sent, 1), await StateAsync(id));
    }

    [Fact]
    public async Task Each_act_posted_twice_changes_the_case_once_and_says_so()
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        using var again = antti.Request("act-take");
        await antti.PressAsync("act-take");
        using var repeated = await antti.SendAsync(again);
        Assert.EndsWith("ilmoitus=ennallaan", repeated.Headers.Location!.ToString(), StringComparison.Ordinal);
        foreach (var (path, fields) in new[] { ("?handler=Number", ("number", "N 1")), ("/siirto", ("nothing", "")), ("?handler=Handle", ("outcome", "Noted")) })
        {
            using var first = await antti.PostAsync($"{List}/{id}{path}", fields);
            using var second = await antti.PostAsync($"{List}/{id}{path}", fields);
            Assert.DoesNotContain("ennallaan", first.Headers.Location!.ToString(), StringComparison.Ordinal);
            Assert.EndsWith("ilmoitus=ennallaan", second.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal((CaseState.Handled, 6), await StateAsync(id));
    }

    [Fact]
    public async Task Colleague_s_change_meanwhile_is_told_and_the_case_is_shown_as_it_stands()
    {
        var id = await filed.CaseAsync("esimerkkilan-kunta");
        using var riitta = await host.SignInAsOfficialAsync("riitta-pesonen");
        await riitta.OpenAsync($"{List}/{id}");
        await riitta.PressAsync("act-take");
        using var other = await host.SignInAsOfficialAsync("riitta-pesonen");
        await other.OpenAsync($"{List}/{id}");
        riitta.Fill("number", "ESI 1");
        await riitta.PressAsync("act-case-number");
        other.Fill("number", "ESI 2");
        await other.PressAsync("act-case-number");
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("Toinen virkailija ehti muuttaa asiaa", Notice(other), StringComparison.Ordinal);
        Assert.Equal("ESI 1", other.Page.QuerySelector("[data-testid=case-number]")!.TextContent);
        Assert.Equal("ESI 2", other.Page.QuerySelector("#number")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("", "Kirjoita asianumero")]
    [InlineData("   ", "Kirjoita asianumero")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890X", "enintään 100 merkkiä")]
    public async Task Bad_case_number_is_told_beside_the_field_and_kept(string typed, string message)
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        await antti.PressAsync("act-take");
        antti.Fill("number", typed);
        await antti.PressAsync("act-case-number");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antti.Status);
        Assert.Contains(message, antti.Page.QuerySelector("#number-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#number", antti.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(typed.Trim(), antti.Page.QuerySelector("#number")!.GetAttribute("value"));
        Assert.StartsWith("Virhe:", antti.Page.Title, StringComparison.Ordinal);
    }

    [Theory, Trait("Requirement", "R-062")]
    [InlineData("")]
    [InlineData("Approved")]
    [InlineData("0")]
    [InlineData("granted")]
    [InlineData("<script>")]
    public async Task Unknown_outcome_is_refused_with_a_message(string outcome)
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        using var answer = await antti.PostAsync($"{List}/{id}?handler=Handle", ("outcome", outcome));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Valitse, miten asia päättyi", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal((CaseState.Sent, 1), await StateAsync(id));
    }

    [Fact, Trait("Requirement", "R-062")]
    public async Task Nothing_is_decided_without_an_official_s_session()
    {
        var id = await filed.CaseAsync();
        using var customer = await host.SignInAsCustomerAsync();
        using var nobody = host.NewVisitor();
        foreach (var visitor in new[] { customer, nobody })
        {
            using var answer = await visitor.PostAsync($"{List}/{id}?handler=Handle", ("outcome", "Granted"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal((CaseState.Sent, 1), await StateAsync(id));
    }

    [Theory]
    [InlineData("0199aaaa-0000-7000-8000-000000000001")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("ei-tunniste")]
    [InlineData("..%2f..%2fetc")]
    public async Task Forged_id_is_not_found(string id)
    {
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        foreach (var path in new[] { "", "/asia.pdf", "/paketti", "/siirto", "/liitteet/0199aaaa-0000-7000-8000-000000000002" })
        {
            await antti.OpenAsync($"{List}/{id}{path}");
            Assert.Equal(HttpStatusCode.NotFound, antti.Status);
        }
    }

    private static string? Next(Visitor visitor) => visitor.Page.QuerySelector("[data-testid=action-bar]")?.GetAttribute("data-next");

    private static string Notice(Visitor visitor) => visitor.Page.QuerySelector("[data-testid=notice]")?.TextContent ?? "";

    private Task<(CaseState State, int Events)> StateAsync(Guid id) => filed.AskAsync<CaseworkDb, (CaseState, int)>(async db =>
    {
        var shown = await db.Set<Case>().SingleAsync(row => row.Id == id, Stop);
        return (shown.State, shown.EventCount);
    });
}
