using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Simulators.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Kevytasiointi.Web.Tests.Simulators;

/// <summary>The demo's past: every made-up case can be filed with the procedures as they are, and stands where the demo wants it (contracts 2).</summary>
public sealed class SeedDemoTests(SeedDemoTests.SeededHost seeded) : IClassFixture<SeedDemoTests.SeededHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_case_of_the_demo_is_filed_once_and_a_second_start_files_none()
    {
        Assert.Empty(seeded.Failed);
        var again = await seeded.SeedAsync();
        Assert.Empty(again);
        var counts = await AskAsync(async db => (await db.Set<Case>().CountAsync(Stop), await db.Set<Draft>().CountAsync(Stop)));
        Assert.Equal((DemoCase.All().Count(each => !each.Draft), DemoCase.All().Count(each => each.Draft)), counts);
    }

    [Fact]
    public async Task At_least_forty_wait_for_transfer_at_the_demo_city_where_a_robot_may_take_them()
    {
        var waiting = await AskAsync(db => (
            from transfer in db.Set<Transfer>()
            join sent in db.Set<Case>() on transfer.CaseId equals sent.Id
            join authority in db.Set<Authority>() on sent.AuthorityId equals authority.Id
            where authority.Slug == "mallilan-kaupunki" && sent.Procedure == "valmis.meluilmoitus" && transfer.State == TransferState.Waiting
            select sent.Id).CountAsync(Stop));
        Assert.True(waiting >= 40, $"{waiting} wait.");
    }

    [Fact]
    public async Task There_are_cases_in_every_state_and_outcome_that_can_be_reached_and_at_every_authority_that_offers_something()
    {
        var cases = await AskAsync(db => db.Set<Case>().AsNoTracking().ToListAsync(Stop));
        var transfers = await AskAsync(db => db.Set<Transfer>().AsNoTracking().Select(each => each.State).Distinct().ToListAsync(Stop));
        Assert.Equal([CaseState.Sent, CaseState.InHandling, CaseState.Handled], cases.Select(each => each.State).Distinct().Order());
        Assert.Equal([TransferState.Waiting, TransferState.Claimed, TransferState.Transferred], transfers.Order());
        Assert.Equal(
            [Outcome.Granted, Outcome.GrantedInPart, Outcome.Rejected, Outcome.Noted, Outcome.Inadmissible, Outcome.Lapsed, Outcome.Duplicate],
            cases.Select(each => each.Outcome).OfType<Outcome>().Distinct().Order());
        Assert.Contains(cases, each => each.State == CaseState.InHandling && each.CaseNumber is not null);
        await using var scope = seeded.Host.Services.CreateAsyncScope();
        var offering = (await scope.ServiceProvider.GetRequiredService<CatalogueQuery>().ListAsync(Stop)).Select(each => each.Offered.Authority.Id).Distinct();
        Assert.Equal(offering.Order(), cases.Select(each => each.AuthorityId).Distinct().Order());
    }

    [Fact]
    public async Task Two_projects_have_three_cases_each()
    {
        var projects = await AskAsync(db => db.Set<Case>().GroupBy(each => each.ProjectId).Select(group => new { group.Key, Count = group.Count(), Customers = group.Select(each => each.CustomerId).Distinct().Count() }).ToListAsync(Stop));
        Assert.Equal([3, 3], projects.Where(each => each.Count > 1).Select(each => each.Count));
        Assert.All(projects, each => Assert.Equal(1, each.Customers));
    }

    private async Task<T> AskAsync<T>(Func<CaseworkDb, Task<T>> ask)
    {
        await using var scope = seeded.Host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<CaseworkDb>());
    }

    /// <summary>A service whose past has been filed.</summary>
    public sealed class SeededHost : IAsyncLifetime
    {
        /// <summary>The service.</summary>
        public WebHost Host { get; } = new();

        /// <summary>What could not be filed.</summary>
        public IReadOnlyList<string> Failed { get; private set; } = [];

        /// <summary>Files what is missing.</summary>
        public async Task<IReadOnlyList<string>> SeedAsync()
        {
            using var seed = new SeedDemo(Host.Services.GetRequiredService<IServiceScopeFactory>(), Host.Services.GetRequiredService<DemoProgress>(), Host.Services.GetRequiredService<IHostApplicationLifetime>(), TimeProvider.System, NullLogger<SeedDemo>.Instance);
            return await seed.SeedAsync(CancellationToken.None);
        }

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            await Host.InitializeAsync();
            Failed = await SeedAsync();
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
