using Kevytasiointi.Casework.Leases;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Leases;

public sealed class WorkLeasesTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Of_many_racers_exactly_one_takes_a_free_lease(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            var name = $"round-{round}";
            var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(racer => Task.Run(() => TakeAsync(database, name, $"node-{racer}"), Stop)));
            Assert.Single(won, true);
        }
    }

    [Theory, EveryDatabase]
    public async Task Of_many_racers_exactly_one_takes_a_lapsed_lease(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await TakeAsync(database, "work", "dead-node");
        for (var round = 0; round < 10; round++)
        {
            clock.Advance(Minute);
            var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(racer => Task.Run(() => TakeAsync(database, "work", $"node-{round}-{racer}"), Stop)));
            Assert.Single(won, true);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_held_lease_is_refused_until_the_moment_it_lapses(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        Assert.True(await TakeAsync(database, "work", "a"));
        clock.Advance(Minute - TimeSpan.FromMilliseconds(1));
        Assert.False(await TakeAsync(database, "work", "b"));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await TakeAsync(database, "work", "b"));
        Assert.False(await TakeAsync(database, "work", "a"));
    }

    [Theory, EveryDatabase]
    public async Task Its_owner_may_take_it_again_and_other_work_is_not_touched(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        Assert.True(await TakeAsync(database, "work", "a"));
        Assert.True(await TakeAsync(database, "work", "a"));
        Assert.True(await TakeAsync(database, "other", "b"));
        Assert.False(await TakeAsync(database, "other", "a"));
    }

    [Theory, EveryDatabase]
    public async Task A_renewed_lease_lasts_longer_and_a_lapsed_one_cannot_be_renewed(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await TakeAsync(database, "work", "a");
        clock.Advance(Minute / 2);
        Assert.True(await DoAsync(database, leases => leases.RenewAsync("work", "a", Minute, Stop)));
        Assert.False(await DoAsync(database, leases => leases.RenewAsync("work", "b", Minute, Stop)));
        clock.Advance(Minute * 0.75);
        Assert.False(await TakeAsync(database, "work", "b"));
        clock.Advance(Minute / 4);
        Assert.False(await DoAsync(database, leases => leases.RenewAsync("work", "a", Minute, Stop)));
        Assert.True(await TakeAsync(database, "work", "b"));
    }

    [Theory, EveryDatabase]
    public async Task A_released_lease_is_free_at_once_but_only_its_owner_can_release_it(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await TakeAsync(database, "work", "a");
        await DoAsync(database, async leases => { await leases.ReleaseAsync("work", "b", Stop); return true; });
        Assert.False(await TakeAsync(database, "work", "b"));
        await DoAsync(database, async leases => { await leases.ReleaseAsync("work", "a", Stop); return true; });
        Assert.True(await TakeAsync(database, "work", "b"));
    }

    private Task<bool> TakeAsync(TestDatabase database, string name, string owner) =>
        DoAsync(database, leases => leases.TryTakeAsync(name, owner, Minute, Stop));

    private async Task<bool> DoAsync(TestDatabase database, Func<WorkLeases, Task<bool>> act)
    {
        await using var db = database.Open();
        return await act(new WorkLeases(db, clock));
    }
}
