using System.Net;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

[Collection("Customer")]
public sealed class SendingTests(WebHost host)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R-035")]
    public async Task Parallel_presses_of_the_button_make_one_case_and_all_lead_to_its_receipt()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.FillAsync(visitor, title: "Monta painallusta");
        var requests = Enumerable.Range(0, 8).Select(_ => visitor.Request("send")).ToList();
        var answers = await Task.WhenAll(requests.Select(visitor.SendAsync));
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.SeeOther, $"/fi/omat/asiat/{id}/kuittaus"), (answer.StatusCode, answer.Headers.Location?.ToString())));
        Assert.Equal(1, await CountAsync(id));
    }

    [Fact]
    [Trait("Requirement", "R-035")]
    public async Task Going_back_and_pressing_again_leads_to_the_same_receipt_and_changes_nothing()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.FillAsync(visitor);
        using var again = visitor.Request("send");
        await visitor.PressAsync("send");
        var reference = visitor.Page.QuerySelector("[data-testid=reference]")!.TextContent;
        using var replayed = await visitor.SendAsync(again);
        Assert.Equal($"/fi/omat/asiat/{id}/kuittaus", replayed.Headers.Location!.ToString());
        foreach (var back in new[] { "", "/asia", "/tarkistus" })
        {
            await visitor.OpenAsync($"/fi/omat/luonnos/{id}{back}");
            Assert.EndsWith("/kuittaus", visitor.Path, StringComparison.Ordinal);
            Assert.Equal(reference, visitor.Page.QuerySelector("[data-testid=reference]")!.TextContent);
        }

        Assert.Equal(1, await CountAsync(id));
    }

    [Fact]
    [Trait("Requirement", "R-038")]
    public async Task A_form_page_posted_after_sending_changes_nothing_that_was_sent()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.FillAsync(visitor, title: "Lähetetty otsikko");
        using var other = await host.SignInAsCustomerAsync();
        await other.OpenAsync($"/fi/omat/luonnos/{id}/asia");
        await visitor.PressAsync("send");
        await other.Fill("otsikko", "Myöhempi otsikko").PressAsync("save");
        Assert.EndsWith("/kuittaus", other.Path, StringComparison.Ordinal);
        await other.OpenAsync($"/fi/omat/asiat/{id}");
        Assert.Contains("Lähetetty otsikko", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Myöhempi otsikko", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_in_another_window_after_the_check_page_is_not_sent_unseen()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.FillAsync(visitor);
        using var other = await host.SignInAsCustomerAsync();
        await other.OpenAsync($"/fi/omat/luonnos/{id}/asia");
        await other.Fill("otsikko", "Muutettu muualla").PressAsync("save");
        await visitor.PressAsync("send");
        Assert.Contains("Tietoja on muutettu toisessa ikkunassa", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Muutettu muualla", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(id));
        await visitor.PressAsync("send");
        Assert.EndsWith("/kuittaus", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_made_incomplete_in_another_window_leads_to_the_page_that_lacks()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.FillAsync(visitor);
        using var other = await host.SignInAsCustomerAsync();
        await other.OpenAsync($"/fi/omat/luonnos/{id}/paikkaJaAika");
        await other.Fill("paikanTieto", "osoite").PressAsync("save");
        using var request = visitor.Request("send");
        var token = visitor.Page.QuerySelector("form [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await visitor.SendAsync(request);
        await visitor.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Contains("Tämä sivu on vielä kesken", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("/paikkaJaAika", visitor.Path, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(id));
    }

    [Fact]
    public async Task A_send_without_a_good_token_sends_nothing_and_says_so()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        var id = await FreeForm.FillAsync(visitor);
        visitor.Page.QuerySelector("main form [name=__RequestVerificationToken]")!.SetAttribute("value", "forged");
        await visitor.PressAsync("send");
        Assert.Contains("Asiaa ei vielä lähetetty", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(id));
    }

    private async Task<int> CountAsync(Guid id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CaseworkDb>().Set<Submission>().CountAsync(row => row.CaseId == id, Stop);
    }
}
