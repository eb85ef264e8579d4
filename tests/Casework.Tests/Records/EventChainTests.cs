using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Forms.Definitions;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

public sealed class EventChainTests
{
    [Fact]
    public void Every_link_holds_the_hash_of_the_one_before_and_can_be_recomputed()
    {
        var (shown, chain) = WholeLife();
        Assert.Equal(Enumerable.Range(1, chain.Count), chain.Select(link => link.Sequence));
        Assert.Equal(new byte[32], chain[0].Previous);
        Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.Previous));
        Assert.All(chain, link => Assert.Equal(link.Hash, link.Recompute()));
        Assert.Equal(chain[^1].Hash, shown.LastEventHash);
        Assert.Equal(chain.Count, shown.EventCount);
    }

    [Fact]
    public void Anything_altered_in_a_link_changes_its_hash()
    {
        var (_, chain) = WholeLife();
        var link = chain[2];
        Assert.All(Altered(link), altered => Assert.NotEqual(link.Hash, altered.Recompute()));
    }

    [Fact]
    public void Link_made_from_the_stored_row_has_the_same_hash()
    {
        var (_, chain) = WholeLife();
        var row = Copy(chain[1]);
        Assert.Equal(chain[1].Hash, row.Recompute());
    }

    private static (Case Case, List<CaseEvent> Chain) WholeLife()
    {
        var (shown, sent) = SentCase.New();
        var transfer = Transfer.Wait(shown.Id, 0, 1, SentCase.Morning);
        return (shown,
        [
            sent,
            shown.Take(SentCase.Official.Id, SentCase.Morning.AddMinutes(5)),
            shown.GiveCaseNumber("MAL/1/2026", SentCase.Official, SentCase.Morning.AddMinutes(6)),
            shown.TransferBegun(transfer, SentCase.Official, SentCase.Morning.AddMinutes(7)),
            shown.TransferDone(transfer, SentCase.Official, SentCase.Morning.AddMinutes(8)),
            shown.Handle(Outcome.Noted, SentCase.Official, SentCase.Morning.AddMinutes(9)),
        ]);
    }

    private static IEnumerable<CaseEvent> Altered(CaseEvent link) =>
    [
        Copy(link, caseId: Guid.Empty),
        Copy(link, sequence: link.Sequence + 1),
        Copy(link, at: link.At.AddMilliseconds(1)),
        Copy(link, kind: CaseEventKind.Taken),
        Copy(link, actorType: ActorType.Robot),
        Copy(link, actorId: Guid.Empty),
        Copy(link, data: link.Data.Replace("MAL/1", "MAL/2", StringComparison.Ordinal)),
        Copy(link, previous: new byte[32]),
    ];

    private static CaseEvent Copy(
        CaseEvent link, Guid? caseId = null, int? sequence = null, DateTimeOffset? at = null, CaseEventKind? kind = null, ActorType? actorType = null,
        Guid? actorId = null, string? data = null, byte[]? previous = null) => new()
        {
            CaseId = caseId ?? link.CaseId,
            Sequence = sequence ?? link.Sequence,
            At = at ?? link.At,
            Kind = kind ?? link.Kind,
            ActorType = actorType ?? link.ActorType,
            ActorId = actorId ?? link.ActorId,
            Data = data ?? link.Data,
            Previous = previous ?? link.Previous,
            Hash = link.Hash,
        };
}
