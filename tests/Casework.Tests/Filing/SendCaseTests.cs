using Kevytasiointi.Casework.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Filing;

public sealed class SendCaseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-031")]
    public async Task A_case_arrives_when_it_is_taken_in_and_was_sent_when_the_button_was_pressed(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var onTheWay = TimeSpan.FromSeconds(40);
        var id = await world.FileAsync(onTheWay: onTheWay);
        var (pressed, arrived) = (world.Clock.GetUtcNow() - onTheWay, world.Clock.GetUtcNow());
        await using var db = world.Database.Open();

        var sent = await db.Cases.SingleAsync(row => row.Id == id, Stop);
        Assert.Equal((pressed, arrived, arrived, arrived), (sent.SentAt, sent.ArrivedAt, sent.PendingSince, sent.StatusAt));
        var submission = await db.Submissions.SingleAsync(row => row.CaseId == id, Stop);
        Assert.Equal((pressed, arrived), (submission.SentAt, submission.ArrivedAt));
        Assert.Equal(arrived, (await db.CaseEvents.SingleAsync(link => link.CaseId == id, Stop)).At);
    }

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-030")]
    public async Task All_that_a_send_owes_is_written_with_the_case(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var id = await world.FileAsync();
        await using var db = world.Database.Open();

        Assert.Equal(1, await db.Transfers.CountAsync(row => row.CaseId == id && row.FromVersion == 0 && row.ToVersion == 1, Stop));
        Assert.Equal(2, await db.Outbox.CountAsync(row => row.CaseId == id && row.DeliveredAt == null, Stop)); // the authority's and the customer's
        Assert.Equal(1, await db.CaseCards.CountAsync(row => row.CaseId == id, Stop));
        Assert.True(await db.SearchTokens.AnyAsync(row => row.CaseId == id, Stop));
        Assert.True(await db.AuditEntries.AnyAsync(row => row.CaseId == id && row.Action == Casework.Records.Audit.AuditAction.Send, Stop));
        Assert.False(await db.Drafts.AnyAsync(row => row.Id == id, Stop));
    }
}
