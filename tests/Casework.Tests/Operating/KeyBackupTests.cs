using System.Security.Cryptography;
using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Sealing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Operating;

public sealed class KeyBackupTests
{
    private const string Passphrase = "neljä kuivaa koivuhalkoa";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Keys_restored_into_an_empty_folder_open_what_was_sealed(Provider provider)
    {
        await using var operations = await Operations.NewAsync(provider);
        await operations.SealAsync(2);
        await operations.RotateAsync();
        operations.Clock.Advance(TimeSpan.FromSeconds(1));
        await operations.SealAsync(2);
        var person = operations.Keys.Sealer.IdentityHash("hetu", "010594-9021");
        var archive = Path.Combine(operations.Database.Folder, "keys.archive");
        var backed = await operations.BackUpAsync(archive, Passphrase);
        Assert.True(backed.Done, backed.Words);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(archive));
        }

        using var store = operations.StoreAt("restored");
        operations.Clock.Advance(TimeSpan.FromSeconds(1));
        var restored = await operations.RestoreAsync(store, archive, Passphrase);
        Assert.True(restored.Done, restored.Words);
        store.EnsureReady(databaseHasKeys: true);
        await operations.AssertAllOpenAsync(store);
        Assert.Equal(person, new Sealer(store).IdentityHash("hetu", "010594-9021"));
        Assert.Equal(operations.Keys.Store.CurrentMark(), store.CurrentMark());
        Assert.Equal(["keys-back-up", "keys-restore"], (await operations.AuditedAsync()).Skip(1));
    }

    [Fact]
    public async Task An_archive_holds_no_key_in_clear()
    {
        await using var operations = await Operations.NewAsync(Provider.Sqlite);
        var archive = Path.Combine(operations.Database.Folder, "keys.archive");
        await operations.BackUpAsync(archive, Passphrase);
        var content = await File.ReadAllBytesAsync(archive, Cancellation);
        foreach (var name in operations.Keys.Store.Folder.Names())
        {
            var file = operations.Keys.Store.Folder.Read(name)!;
            Assert.Equal(-1, content.AsSpan().IndexOf(file));
            Assert.Equal(-1, content.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(file))));
        }
    }

    [Fact]
    public async Task A_wrong_passphrase_and_a_damaged_archive_are_told_apart_and_restore_nothing()
    {
        await using var operations = await Operations.NewAsync(Provider.Sqlite);
        var archive = Path.Combine(operations.Database.Folder, "keys.archive");
        await operations.BackUpAsync(archive, Passphrase);
        using var store = operations.StoreAt("restored");
        var refused = await operations.RestoreAsync(store, archive, Passphrase + "!");
        Assert.False(refused.Done);
        Assert.Contains("passphrase is not the one", refused.Words, StringComparison.Ordinal);

        var good = await File.ReadAllBytesAsync(archive, Cancellation);
        foreach (var place in new[] { 8, 9, 20, 35, 60, good.Length - 50, good.Length - 1 })
        {
            var damaged = good.ToArray();
            damaged[place] ^= 1;
            await AssertRefusedAsync(operations, store, damaged, "damaged");
        }

        await AssertRefusedAsync(operations, store, good[..^1], "damaged");
        await AssertRefusedAsync(operations, store, good[..40], "not a key archive");
        await AssertRefusedAsync(operations, store, [], "not a key archive");
        await AssertRefusedAsync(operations, store, new byte[4000], "not a key archive");
        Assert.Empty(store.Folder.Names());
        Assert.DoesNotContain("keys-restore", await operations.AuditedAsync());
    }

    [Fact]
    public async Task A_forged_archive_that_asks_for_endless_rounds_is_refused_at_once()
    {
        await using var operations = await Operations.NewAsync(Provider.Sqlite);
        var archive = Path.Combine(operations.Database.Folder, "keys.archive");
        await operations.BackUpAsync(archive, Passphrase);
        using var store = operations.StoreAt("restored");
        foreach (var rounds in new byte[][] { [0x7f, 0xff, 0xff, 0xff], [0, 0, 0, 1], [0xff, 0xff, 0xff, 0xff] })
        {
            var forged = await File.ReadAllBytesAsync(archive, Cancellation);
            rounds.CopyTo(forged, 9);
            SHA256.HashData(forged.AsSpan(..^32), forged.AsSpan(^32..));
            await AssertRefusedAsync(operations, store, forged, "does not take");
        }
    }

    [Fact]
    public async Task Keys_of_another_instance_are_never_overwritten()
    {
        await using var operations = await Operations.NewAsync(Provider.Sqlite);
        var archive = Path.Combine(operations.Database.Folder, "keys.archive");
        await operations.BackUpAsync(archive, Passphrase);
        using var other = new TestKeys();
        var before = Contents(other.Store);
        var refused = await operations.RestoreAsync(other.Store, archive, Passphrase);
        Assert.False(refused.Done);
        Assert.Contains("holds other keys", refused.Words, StringComparison.Ordinal);
        Assert.Equal(before, Contents(other.Store));
        File.Delete(Path.Combine(other.Folder, "instance.key")); // nothing in common is as bad as something that differs
        Assert.False((await operations.RestoreAsync(other.Store, archive, Passphrase)).Done);
    }

    [Fact]
    public async Task What_is_missing_is_put_back_and_what_is_newer_stays()
    {
        await using var operations = await Operations.NewAsync(Provider.Sqlite);
        await operations.SealAsync(1);
        var archive = Path.Combine(operations.Database.Folder, "keys.archive");
        await operations.BackUpAsync(archive, Passphrase);
        var first = operations.Keys.Store.Current();
        operations.Keys.Store.Rotate(operations.Clock.GetUtcNow());
        File.Delete(Path.Combine(operations.Keys.Folder, first + ".kek"));
        using var again = operations.Keys.Again();
        var restored = await operations.RestoreAsync(again, archive, Passphrase);
        Assert.True(restored.Done, restored.Words);
        Assert.StartsWith("1 of 3 files", restored.Words, StringComparison.Ordinal);
        Assert.NotEqual(first, again.Current());
        await operations.AssertAllOpenAsync(again);
        Assert.StartsWith("0 of 3 files", (await operations.RestoreAsync(again, archive, Passphrase)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_older_than_the_last_rotation_is_told_not_to_be_enough()
    {
        await using var operations = await Operations.NewAsync(Provider.Sqlite);
        await operations.SealAsync(1);
        var archive = Path.Combine(operations.Database.Folder, "keys.archive");
        await operations.BackUpAsync(archive, Passphrase);
        var current = (await operations.RotateAsync()).Current;
        using var store = operations.StoreAt("restored");
        var restored = await operations.RestoreAsync(store, archive, Passphrase);
        Assert.False(restored.Done);
        Assert.Contains(current, restored.Words, StringComparison.Ordinal);
        await using var db = operations.Database.Open();
        Assert.Contains(current, (await Assert.ThrowsAsync<KeyStoreException>(() => new ReadyKeys(db, store).ExecuteAsync(Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_with_the_right_keys_is_ready_and_with_anothers_or_none_is_refused()
    {
        await using var operations = await Operations.NewAsync(Provider.Sqlite);
        await using var db = operations.Database.Open();
        using var fresh = operations.StoreAt("fresh");
        await new ReadyKeys(db, fresh).ExecuteAsync(Cancellation); // nothing is sealed yet: keys are made
        await operations.SealAsync(1);
        await new ReadyKeys(db, operations.Keys.Again()).ExecuteAsync(Cancellation);
        await Assert.ThrowsAsync<KeyStoreException>(() => new ReadyKeys(db, fresh).ExecuteAsync(Cancellation));
        await Assert.ThrowsAsync<KeyStoreException>(() => new ReadyKeys(db, operations.StoreAt("none")).ExecuteAsync(Cancellation));
    }

    [Fact]
    public async Task A_backup_overwrites_no_file_and_wants_a_real_passphrase()
    {
        await using var operations = await Operations.NewAsync(Provider.Sqlite);
        var archive = Path.Combine(operations.Database.Folder, "keys.archive");
        Assert.Contains("too short", (await operations.BackUpAsync(archive, "lyhyt")).Words, StringComparison.Ordinal);
        Assert.False(File.Exists(archive));
        Assert.True((await operations.BackUpAsync(archive, Passphrase)).Done);
        var before = await File.ReadAllBytesAsync(archive, Cancellation);
        Assert.Contains("there already", (await operations.BackUpAsync(archive, Passphrase)).Words, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(archive, Cancellation));
        await using var db = operations.Database.Open();
        var answer = await new BackUpKeys(db, operations.Keys.Store, new(operations.Clock)).ExecuteAsync(Operations.Operator, archive + "2", archive + ".none", Cancellation);
        Assert.Contains("no passphrase file", answer.Words, StringComparison.Ordinal);
        answer = await new RestoreKeys(db, operations.Keys.Store, new(operations.Clock)).ExecuteAsync(Operations.Operator, archive + "2", archive + ".none", Cancellation);
        Assert.Contains("no archive", answer.Words, StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(Operations operations, KeyStore store, byte[] content, string words)
    {
        var file = Path.Combine(operations.Database.Folder, "tried.archive");
        await File.WriteAllBytesAsync(file, content, Cancellation);
        var refused = await operations.RestoreAsync(store, file, Passphrase);
        Assert.False(refused.Done);
        Assert.Contains(words, refused.Words, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Contents(KeyStore store) => store.Folder.Names().ToDictionary(name => name, name => Convert.ToHexString(store.Folder.Read(name)!));
}
