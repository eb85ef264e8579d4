using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Casework.Tests.Desk;
using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Package.Bagit.Checking;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Transfers;

public sealed class TransferTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Package_is_a_valid_bag_built_once_and_the_same_for_whoever_downloads_it_later(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var attachment = DeskWorld.Pdf.Concat(Enumerable.Range(0, 200_000).Select(index => (byte)(index * 7))).ToArray();
        var id = await world.FileAsync(attachment);
        var first = await TakeAsync(world, await world.SannaAsync(), id);
        world.Clock.Advance(TimeSpan.FromDays(3));
        var second = await TakeAsync(world, await world.JohannaAsync(), id);
        Assert.Equal(first, second);
        var report = await new BagCheck().CheckAsync(new MemoryStream(first), Stop);
        Assert.Empty(report.Findings);
        Assert.Equal(BagVerdict.Valid, report.Verdict);
        Assert.Equal($"{id}-v1", report.TopFolder);
        await using var db = world.Database.Open();
        Assert.Equal(1, await db.StoredPackages.CountAsync(row => row.CaseId == id, Stop));
    }

    [Theory, EveryDatabase]
    public async Task Two_who_take_the_package_at_once_both_get_it_and_one_holds_the_transfer(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        OfficialScope[] racers = [await world.SannaAsync(), await world.JohannaAsync()];
        var packages = await Task.WhenAll(racers.Select(racer => Task.Run(() => TakeAsync(world, racer, id))));
        Assert.Equal(packages[0], packages[1]);
        await using var db = world.Database.Open();
        var transfer = await db.Transfers.SingleAsync(row => row.CaseId == id, Stop);
        var claim = await db.Claims.SingleAsync(row => row.TransferId == transfer.Id, Stop);
        Assert.Equal((TransferState.Claimed, claim.Id), (transfer.State, transfer.ClaimId));
        Assert.Equal(1, await db.CaseEvents.CountAsync(link => link.CaseId == id && link.Kind == CaseEventKind.TransferClaimed, Stop));
    }

    [Theory, EveryDatabase]
    public async Task Transfer_is_completed_once_however_many_say_so(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var sanna = await world.SannaAsync();
        await world.AskAsync<GiveCaseNumber, DeskResult>(act => act.ExecuteAsync(sanna, id, "MAL/7", null, Stop));
        await TakeAsync(world, sanna, id);
        OfficialScope[] racers = [sanna, await world.JohannaAsync()];
        var results = await Task.WhenAll(racers.Select(racer => Task.Run(() => CompleteAsync(world, racer, id, null, null))));
        Assert.Contains(CompleteTransferResult.Done, results);
        Assert.Contains(results.Order().Last(), new[] { CompleteTransferResult.AlreadySo, CompleteTransferResult.ChangedMeanwhile });
        await using var db = world.Database.Open();
        var transfer = await db.Transfers.SingleAsync(row => row.CaseId == id, Stop);
        Assert.Equal((TransferState.Transferred, "MAL/7", null), (transfer.State, transfer.CaseNumber, transfer.ClaimId));
        Assert.NotNull((await db.Claims.SingleAsync(row => row.TransferId == transfer.Id, Stop)).EndedAt);
        Assert.Equal(1, await db.CaseEvents.CountAsync(link => link.CaseId == id && link.Kind == CaseEventKind.Transferred, Stop));
    }

    [Theory, EveryDatabase]
    public async Task Transfer_without_a_case_number_is_not_done_and_one_given_with_it_is_kept(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var sanna = await world.SannaAsync();
        Assert.Equal(CompleteTransferResult.NoCaseNumber, await CompleteAsync(world, sanna, id, null, null));
        Assert.Equal(CompleteTransferResult.NoCaseNumber, await CompleteAsync(world, sanna, id, " ", null));
        Assert.Equal(CompleteTransferResult.BadCaseNumber, await CompleteAsync(world, sanna, id, new string('9', 101), null));
        Assert.Equal(CompleteTransferResult.Done, await CompleteAsync(world, sanna, id, "MAL/8", null));
        await using var db = world.Database.Open();
        Assert.Equal("MAL/8", (await db.Cases.SingleAsync(row => row.Id == id, Stop)).CaseNumber);
        Assert.Equal(
            [CaseEventKind.Sent, CaseEventKind.CaseNumberGiven, CaseEventKind.TransferClaimed, CaseEventKind.Transferred],
            await db.CaseEvents.Where(link => link.CaseId == id).OrderBy(link => link.Sequence).Select(link => link.Kind).ToListAsync(Stop));
    }

    [Theory, EveryDatabase]
    public async Task Chain_read_back_from_the_database_recomputes(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        var sanna = await world.SannaAsync();
        await TakeAsync(world, sanna, id);
        await CompleteAsync(world, sanna, id, "MAL/9", null);
        await using var db = world.Database.Open();
        var chain = await db.CaseEvents.Where(link => link.CaseId == id).OrderBy(link => link.Sequence).ToListAsync(Stop);
        Assert.All(chain, link => Assert.Equal(link.Hash, link.Recompute()));
        Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.Previous));
        Assert.Equal(chain[^1].Hash, (await db.Cases.SingleAsync(row => row.Id == id, Stop)).LastEventHash);
    }

    private static async Task<byte[]> TakeAsync(DeskWorld world, OfficialScope who, Guid id) => await world.AskAsync<TakePackage, byte[]>(async act =>
    {
        var package = Assert.IsType<PackageAnswer.Package>(await act.ExecuteAsync(who, id, Stop));
        await using var content = package.Content;
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, Stop);
        Assert.Equal(package.Stored.Size, memory.Length);
        return memory.ToArray();
    });

    private static Task<CompleteTransferResult> CompleteAsync(DeskWorld world, OfficialScope who, Guid id, string? number, string? seen) =>
        world.AskAsync<CompleteTransfer, CompleteTransferResult>(act => act.ExecuteAsync(who, id, number, seen, Stop));
}
