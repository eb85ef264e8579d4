using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Access;

public sealed class OfficialQueryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-012")]
    public async Task A_role_opens_the_desk_from_its_first_moment_to_its_last_and_no_longer(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var sanna = (await world.SannaAsync()).PersonId;
        var now = world.Clock.GetUtcNow();

        Assert.True(await IsOfficialAsync(world, sanna, from: now, until: null));
        Assert.True(await IsOfficialAsync(world, sanna, from: now, until: now.AddMinutes(1)));
        Assert.False(await IsOfficialAsync(world, sanna, from: now.AddDays(-9), until: now));
        Assert.False(await IsOfficialAsync(world, sanna, from: now.AddMinutes(1), until: null));
    }

    private static async Task<bool> IsOfficialAsync(DeskWorld world, Guid person, DateTimeOffset from, DateTimeOffset? until)
    {
        await using var db = world.Database.Open();
        await db.RoleGrants.Where(grant => grant.PersonId == person)
            .ExecuteUpdateAsync(row => row.SetProperty(grant => grant.From, from).SetProperty(grant => grant.Until, until), Stop);
        return await world.AskAsync<OfficialQuery, OfficialScope?>(query => query.FindAsync(person, AuditSource.Page, Stop)) is not null;
    }
}
