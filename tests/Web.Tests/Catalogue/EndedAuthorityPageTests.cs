using System.Net;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Catalogue;

/// <summary>The start page of an authority that has ended .</summary>
[Trait("Requirement", "R-134")]
public sealed class EndedAuthorityPageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Start = "asioi/hus/hakemus-tai-ilmoitus";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_who_took_over_and_begins_nothing_even_for_one_whose_page_is_old()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await visitor.OpenAsync($"/fi/{Start}");
        using var press = visitor.Request("start");
        await EndAsync("hus", "lupa-ja-valvontavirasto");

        foreach (var (lang, told) in new[]
        {
            ("fi", "HUS-yhtymä (demo) on lakannut"), ("fi", "Niistä vastaa nyt Lupa- ja valvontavirasto (demo)."),
            ("sv", "HUS-sammanslutningen (demo) finns inte längre"), ("sv", "Nu svarar Tillstånds- och tillsynsverket (demo) för dem."),
        })
        {
            await visitor.OpenAsync($"/{lang}/{Start}");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Contains(told, visitor.Text, StringComparison.Ordinal);
            Assert.Null(visitor.Page.QuerySelector("[data-testid=start]"));
        }

        using var answer = await visitor.SendAsync(press);
        Assert.EndsWith(Start, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<CaseworkDb>().Set<Draft>().AnyAsync(Stop));
    }

    private async Task EndAsync(string slug, string successor)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var ended = await db.Set<Authority>().SingleAsync(row => row.Slug == slug, Stop);
        ended.SuccessorId = (await db.Set<Authority>().SingleAsync(row => row.Slug == successor, Stop)).Id;
        db.Entry(ended).Property(row => row.ValidTo).CurrentValue = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime).AddDays(-2);
        await db.SaveChangesAsync(Stop);
    }
}
