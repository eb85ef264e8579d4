using System.Net;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

[Collection("Desk")]
public sealed class PersonalDataTests(WebHost host)
{
    private const string List = "/fi/viranomainen/asiat";

    /// <summary>Every address-like detail of the case that <see cref="Filed"/> files.</summary>
    private static readonly string[] Whereabouts =
        ["Piilokuja", "99996", "Piilola", "Puistokatu 77", "99997", "Paikkala", "salainen.osoite", "040 000 7777", "kaisa.suojanen@"];

    private readonly Filed filed = new(host);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Trait("Requirement", "R-094")]
    public async Task Identity_code_is_masked_until_asked_for_and_asking_is_logged()
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}?tila=kaikki");
        Assert.DoesNotContain("010594Y9021", await BodyAsync(antti), StringComparison.Ordinal);
        await antti.OpenAsync($"{List}/{id}");
        Assert.Equal("010594Y****", antti.Page.QuerySelector("[data-testid=identity-code]")!.TextContent);
        Assert.DoesNotContain("9021", await BodyAsync(antti), StringComparison.Ordinal);
        Assert.Equal(0, await LoggedAsync(id, AuditAction.ViewIdentityCode));
        await antti.PressAsync("act-show-identity-code");
        Assert.Equal("010594Y9021", antti.Page.QuerySelector("[data-testid=identity-code]")!.TextContent);
        Assert.Equal(1, await LoggedAsync(id, AuditAction.ViewIdentityCode));
        Assert.DoesNotContain("9021", antti.Page.Title! + antti.Path, StringComparison.Ordinal);
        await antti.OpenAsync($"{List}/{id}");
        Assert.Equal("010594Y****", antti.Page.QuerySelector("[data-testid=identity-code]")!.TextContent);
    }

    [Fact, Trait("Requirement", "R-097")]
    public async Task Under_a_non_disclosure_order_no_address_is_seen_before_it_is_asked_for()
    {
        var id = await filed.CaseAsync(customer: "kaisa-suojanen", fileName: "Kartta.pdf");
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}?tila=kaikki");
        var row = antti.Page.QuerySelector($"[data-case-id='{id}']")!;
        Assert.NotNull(row.QuerySelector("[data-testid=protected-mark]"));
        Assert.All(Whereabouts, word => Assert.DoesNotContain(word, row.OuterHtml, StringComparison.Ordinal));
        foreach (var path in new[] { $"{List}/{id}", $"{List}/{id}/siirto" })
        {
            await antti.OpenAsync(path);
            var body = await BodyAsync(antti);
            Assert.Contains("Turvakielto", body, StringComparison.Ordinal);
            Assert.All(Whereabouts, word => Assert.DoesNotContain(word, body, StringComparison.Ordinal));
        }

        await antti.OpenAsync($"{List}/{id}");
        Assert.Equal(2, antti.Page.QuerySelectorAll("[data-testid=hidden-answer]").Length);
        Assert.Contains("Kaisa Suojanen", antti.Page.QuerySelector("[data-field=lahettaja]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await LoggedAsync(id, AuditAction.ViewProtectedAddress));
        await antti.PressAsync("act-show-protected");
        Assert.Contains("Piilokuja 9", antti.Page.QuerySelector("[data-field=lahettaja]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Puistokatu 77", antti.Page.QuerySelector("[data-field=paikanOsoite]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await LoggedAsync(id, AuditAction.ViewProtectedAddress));
        Assert.Equal("020594X****", antti.Page.QuerySelector("[data-testid=identity-code]")!.TextContent);
    }

    [Fact, Trait("Requirement", "R-097")]
    public async Task Without_an_order_addresses_are_in_the_answers_and_the_place_is_not_asked_for()
    {
        var id = await filed.CaseAsync();
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        Assert.Contains("Piilokuja 9", antti.Page.QuerySelector("[data-field=lahettaja]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(antti.Page.QuerySelector("[data-testid=protected-mark]"));
        await antti.OpenAsync($"{List}?tila=kaikki");
        Assert.Contains("Puistokatu 77", antti.Page.QuerySelector($"[data-case-id='{id}']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "R-097"), Trait("Requirement", "R-074")]
    public async Task Mail_about_a_case_under_an_order_holds_neither_address_nor_content()
    {
        var id = await filed.CaseAsync(customer: "kaisa-suojanen", title: "Erityinen otsikko 4711", email: "kaisan.posti@posti.example");
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        using var handled = await antti.PostAsync($"{List}/{id}?handler=Handle", ("outcome", "Rejected"));
        Assert.Equal(HttpStatusCode.Redirect, handled.StatusCode);
        var mails = await MailsAboutAsync(id);
        Assert.Contains("käsitelty", mails, StringComparison.OrdinalIgnoreCase);
        foreach (var word in new[] { "Piilokuja", "99996", "Piilola", "Puistokatu", "Paikkala", "040 000 7777", "4711", "Suojanen", "020594", "Hylätty" })
        {
            Assert.DoesNotContain(word, mails, StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Requirement", "R-090")]
    public async Task Opening_a_case_a_file_and_a_document_are_each_in_the_log()
    {
        var id = await filed.CaseAsync(fileName: "Kartta.pdf");
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        await antti.OpenAsync($"{List}/{id}");
        using var file = await antti.DownloadAsync(antti.Page.QuerySelector("[data-testid=attachment-link]")!.GetAttribute("href")!);
        using var document = await antti.DownloadAsync(antti.Page.QuerySelector("[data-testid=case-pdf]")!.GetAttribute("href")!);
        foreach (var action in new[] { AuditAction.ViewCase, AuditAction.DownloadAttachment, AuditAction.DownloadDocument })
        {
            Assert.Equal(1, await LoggedAsync(id, action));
        }
    }

    private static Task<string> BodyAsync(Visitor visitor) => visitor.Answer.Content.ReadAsStringAsync(Stop);

    private Task<int> LoggedAsync(Guid id, AuditAction action) => filed.AskAsync<CaseworkDb, int>(db =>
        db.Set<AuditEntry>().CountAsync(entry => entry.CaseId == id && entry.Action == action && entry.ActorType == Casework.Records.Cases.ActorType.Official && entry.Result == AuditResult.Done, Stop));

    /// <summary>Every mail of the demo that links to the case or went to its customer, once the three there should be have left.</summary>
    private async Task<string> MailsAboutAsync(Guid id)
    {
        using var reader = host.NewVisitor();
        for (var tries = 0; tries < 100; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/demo/mail");
            request.Headers.Accept.ParseAdd("application/json");
            using var answer = await reader.SendAsync(request);
            var mails = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!.AsArray();
            var about = mails.Where(mail => mail!.ToJsonString().Contains("kaisan.posti", StringComparison.Ordinal) || mail.ToJsonString().Contains(id.ToString(), StringComparison.Ordinal)).ToList();
            if (about.Count >= 3)
            {
                return string.Join('\n', about.Select(mail => mail!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
            }

            await Task.Delay(100, Stop);
        }

        throw new InvalidOperationException("The mails about the case never left.");
    }
}
