using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Audit;

public sealed class SealAuditTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-091")]
    public async Task Entries_are_linked_in_order_one_chain_an_authority(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(3);
        await log.WriteAsync(2, AuditLog.Town);
        await log.WriteAsync(2);
        Assert.Equal(new AuditSealed(7, 0), await log.SealAsync());
        await log.WriteAsync(1);
        Assert.Equal(new AuditSealed(1, 0), await log.SealAsync());
        Assert.Equal(new AuditSealed(0, 0), await log.SealAsync());

        var rows = await log.RowsAsync();
        Assert.Equal([1, 2, 3, 4, 5, 6], rows.Select(row => row.Sequence!.Value));
        Assert.Equal(rows.OrderBy(row => row.At), rows);
        Assert.All(rows, row => Assert.Equal(202609, row.Month));
        Assert.Equal(new byte[32], rows[0].Previous);
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.Previous));
        var months = await log.MonthsAsync();
        Assert.Equal([2, 6], months.Select(month => month.Count).Order());
        Assert.Equal(rows[^1].Hash, months.Single(month => month.AuthorityId == AuditLog.City).Head);
    }

    [Theory, EveryDatabase]
    public async Task A_month_begins_at_midnight_in_Helsinki(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        log.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 30, 20, 59, 59, TimeSpan.Zero));
        await log.WriteAsync(1);
        log.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 30, 21, 0, 0, TimeSpan.Zero));
        await log.WriteAsync(1);
        await log.SealAsync();
        Assert.Equal([(202609, 1), (202610, 1)], (await log.RowsAsync()).Select(row => (row.Month!.Value, (int)row.Sequence!.Value)));
    }

    [Theory, EveryDatabase]
    public async Task An_entry_waits_a_moment_so_that_older_ones_come_before_it(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(1);
        await using var db = log.Database.Open();
        Assert.Equal(0, (await log.Sealer(db).ExecuteAsync(Cancellation)).Linked);
        log.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, (await log.Sealer(db).ExecuteAsync(Cancellation)).Linked);
    }

    [Theory, EveryDatabase]
    public async Task A_long_queue_is_linked_in_one_run(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(1201);
        Assert.Equal(1201, (await log.SealAsync()).Linked);
        Assert.True((await log.VerifyAsync()).IsSound);
    }

    [Theory, EveryDatabase]
    public async Task A_past_month_is_closed_with_a_signature_an_hour_after_its_end(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        log.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 30, 20, 0, 0, TimeSpan.Zero));
        await log.WriteAsync(2);
        log.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 30, 21, 57, 0, TimeSpan.Zero));
        Assert.Equal(new AuditSealed(2, 0), await log.SealAsync());
        log.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 30, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal(new AuditSealed(0, 1), await log.SealAsync());
        Assert.NotNull(Assert.Single(await log.MonthsAsync()).Signature);
        Assert.True((await log.VerifyAsync()).IsSound);
        Assert.Contains("signature", (await File.ReadAllLinesAsync(log.HeadsFile, Cancellation))[^1], StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task What_comes_after_its_month_was_closed_is_linked_to_the_month_it_is_now(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(2);
        var september = log.Clock.GetUtcNow();
        log.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 2, 9, 0, 0, TimeSpan.Zero));
        await log.SealAsync();
        var late = await log.RowsAsync();
        await using (var db = log.Database.Open())
        {
            db.AuditEntries.Add(new AuditEntry
            {
                Id = Casework.Records.Ids.New(september),
                At = september,
                AuthorityId = AuditLog.City,
                ActorType = late[0].ActorType,
                ActorId = late[0].ActorId,
                Role = "official",
                Action = AuditAction.ViewCase,
                Source = AuditSource.Page,
                Ground = "task",
                Result = AuditResult.Done,
            });
            await db.SaveChangesAsync(Cancellation);
        }

        await log.SealAsync();
        Assert.Equal([(202609, 1), (202609, 2), (202610, 1)], (await log.RowsAsync()).Select(row => (row.Month!.Value, (int)row.Sequence!.Value)));
        Assert.True((await log.VerifyAsync()).IsSound);
    }

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-091")]
    public async Task Sealers_that_race_link_every_entry_once(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            await log.WriteAsync(20);
            log.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                await using var db = log.Database.Open();
                await log.Sealer(db).ExecuteAsync(Cancellation);
            }, Cancellation)));
        }

        await log.SealAsync();
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long?)number), (await log.RowsAsync()).Select(row => row.Sequence));
        Assert.Empty((await log.VerifyAsync()).Findings);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_sealers_that_read_the_same_head_one_saves(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(1);
        await log.SealAsync();
        await log.WriteAsync(2);
        await using var slow = log.Database.Open();
        var entries = await slow.AuditEntries.Where(row => row.Sequence == null).OrderBy(row => row.Id).ToListAsync(Cancellation);
        var head = await slow.AuditMonths.SingleAsync(Cancellation);
        await log.WriteAsync(1);
        await log.SealAsync();
        entries.ForEach(entry => entry.Link(head));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(Cancellation));
        Assert.True((await log.VerifyAsync()).IsSound);
    }

    [Theory, EveryDatabase]
    public async Task An_entry_another_sealer_has_linked_is_not_linked_again(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(2);
        await using var slow = log.Database.Open();
        var entries = await slow.AuditEntries.Where(row => row.Sequence == null).OrderBy(row => row.Id).ToListAsync(Cancellation);
        await log.SealAsync();
        var head = await slow.AuditMonths.SingleAsync(Cancellation); // the new head, after the old entries
        entries.ForEach(entry => entry.Link(head));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(Cancellation));
        Assert.True((await log.VerifyAsync()).IsSound);
    }

    [Theory, EveryDatabase]
    public async Task Heads_are_written_outside_once_an_interval_and_none_is_forgotten_by_a_new_process(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(1);
        await log.SealAsync();
        Assert.Single(await File.ReadAllLinesAsync(log.HeadsFile, Cancellation));
        await log.SealAsync();
        Assert.Single(await File.ReadAllLinesAsync(log.HeadsFile, Cancellation)); // nothing grew
        await log.WriteAsync(1);
        log.Clock.Advance(TimeSpan.FromSeconds(10));
        await using (var db = log.Database.Open())
        {
            Assert.Equal(1, (await log.Sealer(db).ExecuteAsync(Cancellation)).Linked);
        }

        Assert.Single(await File.ReadAllLinesAsync(log.HeadsFile, Cancellation)); // within the minute
        log.Written.Dispose();
        log.Written = new WrittenHeads(new AuditHeads(log.Settings), log.Settings);
        await log.SealAsync();
        Assert.Equal(2, (await File.ReadAllLinesAsync(log.HeadsFile, Cancellation)).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(log.HeadsFile));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_line_torn_by_a_power_cut_spoils_no_later_one(Provider provider)
    {
        await using var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(1);
        await log.SealAsync();
        await File.AppendAllTextAsync(log.HeadsFile, """{"at":"2026-09-15T09:""", Cancellation);
        await log.WriteAsync(1);
        await log.SealAsync();
        Assert.Equal(3, (await File.ReadAllLinesAsync(log.HeadsFile, Cancellation)).Length);
        var report = await log.VerifyAsync();
        Assert.True(report.IsSound);
        Assert.Contains("Line 2", Assert.Single(report.Notes), StringComparison.Ordinal);
    }
}
