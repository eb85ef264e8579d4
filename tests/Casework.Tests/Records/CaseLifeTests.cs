using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Forms.Definitions;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

/// <summary>The life of a case as a table: every state and every move, allowed or refused (product.md 3).</summary>
public sealed class CaseLifeTests
{
    private static readonly Dictionary<string, Func<Case, CaseEvent>> Moves = new()
    {
        ["take"] = shown => shown.Take(SentCase.Official.Id, SentCase.Morning),
        ["number"] = shown => shown.GiveCaseNumber("MAL/1/2026", SentCase.Official, SentCase.Morning),
        ["handle"] = shown => shown.Handle(Outcome.Granted, SentCase.Official, SentCase.Morning),
        ["transfer begun"] = shown => shown.TransferBegun(Waiting(shown), SentCase.Official, SentCase.Morning),
        ["transfer done"] = shown => shown.TransferDone(Waiting(shown), SentCase.Official, SentCase.Morning),
    };

    private static readonly Dictionary<CaseState, string[]> Allowed = new()
    {
        [CaseState.Sent] = ["take", "number", "handle", "transfer begun", "transfer done"],
        [CaseState.InHandling] = ["take", "number", "handle", "transfer begun", "transfer done"],
        [CaseState.WaitingOthers] = ["take", "number", "handle", "transfer begun", "transfer done"],
        [CaseState.Handled] = ["number", "transfer begun", "transfer done"],
        [CaseState.Forwarded] = ["transfer begun", "transfer done"],
        [CaseState.Closed] = ["number", "transfer begun", "transfer done"],
        [CaseState.Disposed] = ["transfer begun", "transfer done"],
    };

    public static TheoryData<CaseState, string> EveryMove => [.. from state in Enum.GetValues<CaseState>() from move in Moves.Keys select (state, move)];

    [Theory, MemberData(nameof(EveryMove))]
    public void Move_is_made_where_the_table_allows_it_and_refused_elsewhere(CaseState state, string move)
    {
        var shown = SentCase.In(state);
        var (revision, count) = (shown.Revision, shown.EventCount);
        if (Allowed[state].Contains(move))
        {
            var link = Moves[move](shown);
            Assert.Equal(count + 1, link.Sequence);
            Assert.Equal(revision + 1, shown.Revision);
        }
        else
        {
            Assert.Throws<ImpossibleMoveException>(() => Moves[move](shown));
            Assert.Equal((state, revision, count), (shown.State, shown.Revision, shown.EventCount));
        }
    }

    [Fact]
    public void Taking_makes_a_sent_case_handled_by_somebody_and_keeps_the_first_start()
    {
        var (shown, _) = SentCase.New();
        shown.Take(SentCase.Official.Id, SentCase.Morning.AddHours(1));
        shown.Take(Guid.Empty, SentCase.Morning.AddHours(2));
        Assert.Equal(CaseState.InHandling, shown.State);
        Assert.Equal(Guid.Empty, shown.HandlerId);
        Assert.Equal(SentCase.Morning.AddHours(1), shown.HandlingSince);
        Assert.Equal(SentCase.Morning.AddHours(2), shown.StatusAt);
    }

    [Theory, Trait("Requirement", "R-062")]
    [InlineData(ActorType.Customer)]
    [InlineData(ActorType.Robot)]
    [InlineData(ActorType.System)]
    [InlineData(ActorType.Operator)]
    public void Nothing_but_an_official_records_an_outcome(ActorType type)
    {
        var (shown, _) = SentCase.New();
        Assert.Throws<ImpossibleMoveException>(() => shown.Handle(Outcome.Granted, new Actor(type, Guid.Empty), SentCase.Morning));
        Assert.Null(shown.Outcome);
    }

    private static Transfer Waiting(Case shown) => Transfer.Wait(shown.Id, 0, 1, SentCase.Morning);
}
