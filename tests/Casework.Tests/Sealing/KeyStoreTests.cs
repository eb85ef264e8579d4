using Kevytasiointi.Casework.Sealing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Sealing;

public sealed class KeyStoreTests : IDisposable
{
    private static readonly Guid Owner = Guid.Parse("0199aaaa-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly string place = Directory.CreateTempSubdirectory("kevytasiointi-keys-").FullName;
    private readonly TestKeys keys = new();

    public void Dispose()
    {
        keys.Dispose();
        Directory.Delete(place, recursive: true);
    }

    [Fact]
    public void The_first_start_makes_keys_that_only_their_owner_can_read()
    {
        Assert.Equal(["current", "instance.key"], Names().Where(name => !name.EndsWith(".kek", StringComparison.Ordinal)));
        Assert.Single(Names(), name => name.EndsWith(".kek", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keys.Folder));
            foreach (var name in Names())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(keys.Folder, name)));
            }
        }
    }

    [Fact]
    public void A_later_start_makes_no_new_keys()
    {
        var before = Names();
        keys.Again().EnsureReady(databaseHasKeys: true);
        keys.Again().EnsureReady(databaseHasKeys: false);
        Assert.Equal(before, Names());
    }

    [Fact]
    public void Missing_keys_are_never_replaced_by_new_ones_when_something_is_sealed()
    {
        var empty = new KeyStore(new KeyStoreSettings { Folder = Path.Combine(place, "keys") });
        var fault = Assert.Throws<KeyStoreException>(() => empty.EnsureReady(databaseHasKeys: true));
        Assert.Contains("restore", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(place, "keys")) && Directory.EnumerateFiles(Path.Combine(place, "keys")).Any());
    }

    [Fact]
    public void A_first_start_that_was_cut_short_begins_again()
    {
        File.Delete(Path.Combine(keys.Folder, "current"));
        var again = keys.Again();
        again.EnsureReady(databaseHasKeys: false);
        var row = new Sealer(again).NewKey(Owner);
        Assert.Equal("x"u8, new Sealer(again).Open(row, "a", new Sealer(again).Seal(row, "a", "x"u8)));
    }

    [Theory]
    [InlineData("current")]
    [InlineData("instance.key")]
    public void A_missing_file_is_named(string name)
    {
        File.Delete(Path.Combine(keys.Folder, name));
        Assert.Throws<KeyStoreException>(() => keys.Again().EnsureReady(databaseHasKeys: true));
    }

    [Fact]
    public void A_damaged_key_is_named()
    {
        var name = Names().Single(name => name.EndsWith(".kek", StringComparison.Ordinal));
        File.WriteAllBytes(Path.Combine(keys.Folder, name), new byte[31]);
        Assert.Contains(name, Assert.Throws<KeyStoreException>(() => keys.Again().EnsureReady(databaseHasKeys: true)).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(keys.Folder, "current"), "");
        Assert.Contains("current", Assert.Throws<KeyStoreException>(() => keys.Again().EnsureReady(databaseHasKeys: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_open_to_other_users_are_refused_and_the_cure_is_told()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // it has no such modes
        }

        var file = Path.Combine(keys.Folder, "instance.key");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains($"chmod 600 {file}", Assert.Throws<KeyStoreException>(() => keys.Again().EnsureReady(databaseHasKeys: true)).Message, StringComparison.Ordinal);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(keys.Folder, File.GetUnixFileMode(keys.Folder) | UnixFileMode.OtherExecute);
        Assert.Contains("chmod 700", Assert.Throws<KeyStoreException>(() => keys.Again().EnsureReady(databaseHasKeys: true)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data", "data")]
    [InlineData("data", "data/keys")]
    [InlineData("keys/data", "keys")]
    [InlineData("data", "elsewhere/../data/keys")]
    [InlineData("data", "link/keys")]
    public void Keys_and_data_one_inside_the_other_are_refused(string data, string folder)
    {
        Directory.CreateDirectory(Path.Combine(place, "data"));
        Directory.CreateSymbolicLink(Path.Combine(place, "link"), Path.Combine(place, "data"));
        var store = new KeyStore(new KeyStoreSettings { Folder = Path.Combine(place, folder), DataFolder = Path.Combine(place, data) });
        Assert.Throws<KeyStoreException>(() => store.EnsureReady(databaseHasKeys: false));
    }

    [Theory]
    [InlineData("data", "keys")]
    [InlineData("data", "data-keys")]
    [InlineData("data", "..keys")]
    public void Keys_beside_the_data_are_right(string data, string folder) =>
        new KeyStore(new KeyStoreSettings { Folder = Path.Combine(place, folder), DataFolder = Path.Combine(place, data) }).EnsureReady(databaseHasKeys: false);

    [Fact]
    public void Another_process_sees_a_rotation_at_once_and_opens_what_the_new_key_wrapped()
    {
        var other = keys.Again();
        var before = new Sealer(other).NewKey(Owner);
        keys.Store.Rotate(Now);
        var after = new Sealer(other).NewKey(Owner);
        Assert.NotEqual(before.KekId, after.KekId);
        Assert.Equal(keys.Sealer.NewKey(Owner).KekId, after.KekId);
        Assert.Equal("x"u8, new Sealer(other).Open(before, "a", keys.Sealer.Seal(before, "a", "x"u8)));
        Assert.Equal("x"u8, keys.Sealer.Open(after, "a", new Sealer(other).Seal(after, "a", "x"u8)));
        Assert.Equal(new CurrentKey(after.KekId, Now, Settled: false), other.CurrentMark());
        other.Settle(after.KekId);
        Assert.Equal(new CurrentKey(after.KekId, Now, Settled: true), keys.Store.CurrentMark());
    }

    [Fact]
    public void Rewrapping_changes_the_wrapping_and_not_what_it_opens()
    {
        var row = keys.Sealer.NewKey(Owner);
        var (closed, hash, commitment) = (keys.Sealer.Seal(row, "a", "x"u8), keys.Sealer.IdentityHash("hetu", "010594-9021"), keys.Sealer.Commit(row, "a", "x"u8));
        Assert.False(keys.Sealer.Rewrap(row));
        var current = keys.Store.Rotate(Now);
        Assert.True(keys.Sealer.Rewrap(row));
        Assert.Equal(current, row.KekId);
        Assert.Equal("x"u8, keys.Sealer.Open(row, "a", closed));
        Assert.Equal(commitment, keys.Sealer.Commit(row, "a", "x"u8));
        Assert.Equal(hash, keys.Sealer.IdentityHash("hetu", "010594-9021"));
    }

    [Fact]
    public void A_destroyed_key_opens_nothing_and_the_current_one_is_never_destroyed()
    {
        var row = keys.Sealer.NewKey(Owner);
        Assert.Throws<InvalidOperationException>(() => keys.Store.Destroy(row.KekId));
        keys.Store.Rotate(Now);
        keys.Store.Destroy(row.KekId);
        Assert.Contains(row.KekId, Assert.Throws<KeyStoreException>(() => keys.Sealer.Seal(row, "a", "x"u8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_first_starts_at_once_make_one_set_of_keys()
    {
        var folder = Path.Combine(place, "shared");
        var stores = Enumerable.Range(0, 8).Select(_ => new KeyStore(new KeyStoreSettings { Folder = folder })).ToList();
        await Task.WhenAll(stores.Select(store => Task.Run(() => store.EnsureReady(databaseHasKeys: false))));
        Assert.Single(Directory.EnumerateFiles(folder, "*.kek"));
        Assert.Single(stores.Select(store => new Sealer(store).IdentityHash("hetu", "x")).Distinct());
    }

    private string[] Names() => [.. Directory.EnumerateFiles(keys.Folder).Select(file => Path.GetFileName(file)!).Where(name => name[0] != '.').Order(StringComparer.Ordinal)];
}
