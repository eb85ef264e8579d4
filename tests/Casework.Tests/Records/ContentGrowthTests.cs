using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Casework.Tests.Desk;
using Kevytasiointi.Casework.Transfers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

public sealed class ContentGrowthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_transfer_that_nobody_has_begun_takes_newer_content_along(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();

        Assert.Equal(2, await GrowAsync(world, id));
        Assert.Equal(3, await GrowAsync(world, id));
        Assert.Equal([(0, 3, TransferState.Waiting)], await TransfersAsync(world, id));
    }

    [Theory, EveryDatabase]
    public async Task A_transfer_that_somebody_has_begun_stands_and_the_next_goes_on_from_its_end(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var sanna = await world.SannaAsync();
        await world.AskAsync<GiveCaseNumber, DeskResult>(act => act.ExecuteAsync(sanna, id, "MAL/7", null, Stop));
        Assert.IsType<PackageAnswer.Package>(await world.AskAsync<TakePackage, PackageAnswer>(act => act.ExecuteAsync(sanna, id, Stop)));
        await GrowAsync(world, id);
        await GrowAsync(world, id);

        Assert.Equal([(0, 1, TransferState.Claimed), (1, 3, TransferState.Waiting)], await TransfersAsync(world, id));

        Assert.Equal(CompleteTransferResult.Done, await world.AskAsync<CompleteTransfer, CompleteTransferResult>(act => act.ExecuteAsync(sanna, id, null, "MAL/7", Stop)));
        await GrowAsync(world, id);
        Assert.Equal([(0, 1, TransferState.Transferred), (1, 4, TransferState.Waiting)], await TransfersAsync(world, id));
    }

    [Theory]
    [InlineData(CaseState.Forwarded)]
    [InlineData(CaseState.Disposed)]
    public void A_case_that_has_left_the_house_does_not_grow(CaseState state) =>
        Assert.Throws<ImpossibleMoveException>(() => SentCase.In(state).GrowContent());

    private static async Task<int> GrowAsync(DeskWorld world, Guid id)
    {
        await using var db = world.Database.Open();
        var version = await ContentGrowth.GrowAsync(db, await db.Cases.SingleAsync(row => row.Id == id, Stop), world.Clock.GetUtcNow(), Stop);
        await db.SaveChangesAsync(Stop);
        return version;
    }

    private static async Task<IEnumerable<(int From, int To, TransferState State)>> TransfersAsync(DeskWorld world, Guid id)
    {
        await using var db = world.Database.Open();
        return (await db.Transfers.Where(row => row.CaseId == id).OrderBy(row => row.ToVersion).ToListAsync(Stop)).Select(row => (row.FromVersion, row.ToVersion, row.State));
    }
}
