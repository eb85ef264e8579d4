using System.Net;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

/// <summary>Nobody sees or changes what is not theirs, whatever address they know: asked of every endpoint there is, with the ids of real cases.</summary>
[Collection("Desk")]
public sealed class IsolationTests(WebHost host)
{
    private const string Title = "Salaisuus 91827364";
    private readonly Filed filed = new(host);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Trait("Requirement", "R-100"), Trait("Requirement", "R-013"), Trait("Requirement", "R-039")]
    public async Task No_endpoint_gives_or_changes_what_is_not_the_asker_s()
    {
        var (caseId, draft, doors) = await MakeAsync();
        await RightfulPeopleComeInAsync(doors);
        var before = await StandsAsync(caseId, draft);
        var markers = await MarkersAsync(caseId);
        foreach (var (who, visitor, isOfficial) in await IntrudersAsync())
        {
            using (visitor)
            {
                foreach (var door in doors.Where(door => isOfficial is null || IsClosed(door, who, isOfficial.Value)))
                {
                    using var answer = await KnockAsync(visitor, door);
                    var body = await answer.Content.ReadAsStringAsync(Stop);
                    var tried = $"{who}: {door.Method} {door.Pattern} → {(int)answer.StatusCode} {answer.Headers.Location}";
                    Assert.True(IsRefused(answer), tried);
                    Assert.All(markers, marker => Assert.False(body.Contains(marker, StringComparison.OrdinalIgnoreCase), $"{tried}: {marker}"));
                }
            }
        }

        Assert.Equal(before, await StandsAsync(caseId, draft));
    }

    [Fact, Trait("Requirement", "R-013")]
    public async Task Person_with_both_roles_comes_to_the_desk_only_by_signing_in_there()
    {
        using var sanna = await host.SignInAsCustomerAsync("sanna-heikkila");
        using var answer = await sanna.DownloadAsync("/fi/viranomainen/asiat");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<(Guid Case, Guid Draft, IReadOnlyList<Door> Doors)> MakeAsync()
    {
        var caseId = await filed.CaseAsync(title: Title, fileName: "Salainen.pdf");
        var (_, draft) = await filed.DraftAsync("mallilan-kaupunki", "aino-korpela", Title, "Salainen.pdf");
        var doors = await Door.AllAsync(host.Services, new Dictionary<string, string>
        {
            ["lang"] = "fi",
            ["caseId"] = caseId.ToString(),
            ["draftId"] = draft.ToString(),
            ["pageKey"] = "asia",
            ["paper"] = "asia",
            ["caseId/attachmentId"] = await FileOfAsync(caseId),
            ["draftId/attachmentId"] = await FileOfAsync(draft),
        });
        Assert.True(doors.Count > 10, "The endpoints were not found.");
        return (caseId, draft, doors);
    }

    private Task<string> FileOfAsync(Guid id) => filed.AskAsync<CaseworkDb, string>(async db =>
        (await db.Set<Attachment>().SingleAsync(row => row.CaseId == id, Stop)).Id.ToString());

    /// <summary>The ids are real and the addresses right: those they belong to come in.</summary>
    private async Task RightfulPeopleComeInAsync(IReadOnlyList<Door> doors)
    {
        using var antti = await host.SignInAsOfficialAsync("antti-laine");
        using var aino = await host.SignInAsCustomerAsync();
        foreach (var door in doors.Where(door => door.Method == HttpMethod.Get))
        {
            using var answer = await KnockAsync(door.IsOfficials ? antti : aino, door);
            Assert.False(IsRefused(answer), $"{door.Pattern} → {(int)answer.StatusCode} {answer.Headers.Location}");
        }
    }

    private async Task<IReadOnlyList<(string Who, Visitor Visitor, bool? IsOfficial)>> IntrudersAsync() =>
    [
        ("nobody", host.NewVisitor(), null),
        ("the customer", await host.SignInAsCustomerAsync("aino-korpela"), false),
        ("another customer", await host.SignInAsCustomerAsync("erik-lindqvist"), false),
        ("the handler", await host.SignInAsOfficialAsync("antti-laine"), true),
        ("a handler of another unit", await host.SignInAsOfficialAsync("johanna-ek"), true),
        ("a handler of another authority", await host.SignInAsOfficialAsync("riitta-pesonen"), true),
        ("the unit's administrator", await host.SignInAsOfficialAsync("tuula-ahonen"), true),
        ("the unit's auditor", await host.SignInAsOfficialAsync("ilkka-rautio"), true),
    ];

    /// <summary>The customer is a stranger at the officials' doors and the handler at the customers'; every other one at all of them.</summary>
    private static bool IsClosed(Door door, string who, bool isOfficial) => who is not ("the customer" or "the handler") || door.IsOfficials != isOfficial;

    private static bool IsRefused(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound || IsToSignIn(answer);

    private static bool IsToSignIn(HttpResponseMessage answer) => answer.Headers.Location?.ToString().Contains("/demo/sign-in", StringComparison.Ordinal) == true;

    /// <summary>Asks, and follows where it leads inside the service: what counts is what is seen in the end.</summary>
    private static async Task<HttpResponseMessage> KnockAsync(Visitor visitor, Door door)
    {
        var answer = door.Method == HttpMethod.Get
            ? await visitor.DownloadAsync(door.Path)
            : await visitor.PostAsync(door.Path, ("number", "Murto 1"), ("outcome", "Granted"), ("otsikko", "Murto"));
        for (var hops = 0; hops < 5 && answer.Headers.Location is { } onward && !IsToSignIn(answer); hops++)
        {
            answer.Dispose();
            answer = await visitor.DownloadAsync(onward.ToString());
        }

        return answer;
    }

    private async Task<IReadOnlyList<string>> MarkersAsync(Guid caseId)
    {
        var reference = await filed.AskAsync<CaseworkDb, string>(async db => (await db.Set<Case>().SingleAsync(row => row.Id == caseId, Stop)).Reference);
        return [Title, reference, "Salainen.pdf", "Puistokatu 77", "salainen.osoite", "Piilokuja"];
    }

    private Task<(int Case, int Events, int Draft, int Files)> StandsAsync(Guid caseId, Guid draft) => filed.AskAsync<CaseworkDb, (int, int, int, int)>(async db => (
        (await db.Set<Case>().SingleAsync(row => row.Id == caseId, Stop)).Revision,
        await db.Set<CaseEvent>().CountAsync(link => link.CaseId == caseId, Stop),
        (await db.Set<Draft>().SingleAsync(row => row.Id == draft, Stop)).Revision,
        await db.Set<Attachment>().CountAsync(row => row.CaseId == caseId || row.CaseId == draft, Stop)));
}
