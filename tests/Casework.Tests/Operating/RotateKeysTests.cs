using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Operating;

public sealed class RotateKeysTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_data_key_is_wrapped_anew_and_opens_what_it_did(Provider provider)
    {
        await using var operations = await Operations.NewAsync(provider);
        await operations.SealAsync(450); // more than two batches
        var old = operations.Keys.Store.Current();
        var rotated = await operations.RotateAsync();
        Assert.Equal((450, false, 0), (rotated.Rewrapped, rotated.Resumed, rotated.Broken.Count));
        Assert.NotEqual(old, rotated.Current);
        Assert.All(await operations.DataKeysAsync(), key => Assert.Equal(rotated.Current, key.KekId));
        await operations.AssertAllOpenAsync(operations.Keys.Again());
        Assert.Equal([old, rotated.Current], operations.Keys.Store.Ids().OrderBy(id => id == rotated.Current));
        Assert.Equal([$"keys-rotate:{rotated.Current}"], await operations.AuditedAsync());
        Assert.True(rotated.Answer.Done);
    }

    [Theory, EveryDatabase]
    public async Task Sealing_goes_on_in_other_processes_while_keys_are_rotated(Provider provider)
    {
        await using var operations = await Operations.NewAsync(provider);
        await operations.SealAsync(300);
        using var stop = new CancellationTokenSource();
        var another = new Sealer(operations.Keys.Again());
        var sealing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await using var db = operations.Database.Open();
                var key = another.NewKey(Ids.New(operations.Clock.GetUtcNow()));
                db.DataKeys.Add(key);
                operations.Sealed.Add(key.Id, another.Seal(key, "answers/1", key.Id.ToByteArray()));
                await db.SaveChangesAsync(Cancellation);
                var seen = await db.DataKeys.AsNoTracking().FirstAsync(row => row.Id == key.Id, Cancellation);
                Assert.Equal(key.Id.ToByteArray(), another.Open(seen, "answers/1", operations.Sealed[key.Id]));
            }
        }, Cancellation);
        var first = await operations.RotateAsync();
        var second = await operations.RotateAsync();
        await stop.CancelAsync();
        await sealing;
        Assert.NotEqual(first.Current, second.Current);
        await operations.AssertAllOpenAsync(operations.Keys.Again());
    }

    [Theory, EveryDatabase]
    public async Task A_rotation_cut_short_goes_on_where_it_was(Provider provider)
    {
        await using var operations = await Operations.NewAsync(provider);
        await operations.SealAsync(10);
        var current = operations.Keys.Store.Rotate(operations.Clock.GetUtcNow()); // the new key was made, and then the process died
        var resumed = await operations.RotateAsync();
        Assert.Equal((current, 10, true), (resumed.Current, resumed.Rewrapped, resumed.Resumed));
        Assert.Contains("not finished", resumed.Answer.Words, StringComparison.Ordinal);
        Assert.False((await operations.RotateAsync()).Resumed);
        await operations.AssertAllOpenAsync(operations.Keys.Store);
    }

    [Theory, EveryDatabase]
    public async Task An_altered_key_row_is_named_and_holds_up_no_other(Provider provider)
    {
        await using var operations = await Operations.NewAsync(provider);
        await operations.SealAsync(3);
        var broken = (await operations.DataKeysAsync())[1].Id;
        await operations.Database.TamperAsync($"""UPDATE "DataKeys" SET "Wrapped" = {new byte[61]} WHERE "Id" = {broken}""");
        var rotated = await operations.RotateAsync();
        Assert.Equal(2, rotated.Rewrapped);
        Assert.Equal([broken], rotated.Broken);
        Assert.False(rotated.Answer.Done);
        Assert.Contains(broken.ToString(), rotated.Answer.Words, StringComparison.Ordinal);
        Assert.NotEqual(rotated.Current, (await operations.RotateAsync()).Current); // and the next rotation is one
    }

    [Theory, EveryDatabase]
    public async Task Older_keys_are_retired_when_nothing_needs_them_and_no_sooner(Provider provider)
    {
        await using var operations = await Operations.NewAsync(provider);
        await operations.SealAsync(2);
        var old = operations.Keys.Store.Current();
        Assert.Equal(new OperatorAnswer(true, "There are no older keys to retire."), await operations.RetireAsync());
        var stray = (await operations.DataKeysAsync())[0];
        var current = (await operations.RotateAsync()).Current;
        Assert.False((await operations.RetireAsync()).Done); // at once: something may be on its way
        operations.Clock.Advance(TimeSpan.FromHours(1));

        // What another process wrapped by the old key just before the rotation has been saved after it.
        await operations.Database.TamperAsync($"""UPDATE "DataKeys" SET "KekId" = {old}, "Wrapped" = {stray.Wrapped} WHERE "Id" = {stray.Id}""");
        var kept = await operations.RetireAsync();
        Assert.False(kept.Done);
        Assert.Contains(old, kept.Words, StringComparison.Ordinal);
        Assert.Equal(2, operations.Keys.Store.Ids().Count);

        var next = (await operations.RotateAsync()).Current;
        operations.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await operations.RetireAsync()).Done);
        Assert.Equal([next], operations.Keys.Store.Ids());
        await operations.AssertAllOpenAsync(operations.Keys.Again());
        Assert.Equal(
            new[] { $"keys-retire:{current}", $"keys-retire:{old}" }.Order(StringComparer.Ordinal),
            (await operations.AuditedAsync()).OfType<string>().Where(detail => detail.StartsWith("keys-retire", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
