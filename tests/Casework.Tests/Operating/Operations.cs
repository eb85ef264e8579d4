using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Operating;

/// <summary>A running service with sealed data, and an operator beside it.</summary>
internal sealed class Operations(TestDatabase database) : IAsyncDisposable
{
    public static readonly SystemScope Operator = new(new Actor(ActorType.Operator, Guid.Empty), AuditSource.Command);

    public TestDatabase Database { get; } = database;

    public TestKeys Keys { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 9, 15, 9, 0, 0, TimeSpan.Zero));

    public Dictionary<Guid, byte[]> Sealed { get; } = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Operations> NewAsync(Provider provider) => new(await TestDatabase.NewAsync(provider));

    /// <summary>Seals something for each of so many new owners.</summary>
    public async Task SealAsync(int count)
    {
        await using var db = Database.Open();
        for (var number = 0; number < count; number++)
        {
            var key = Keys.Sealer.NewKey(Ids.New(Clock.GetUtcNow()));
            db.DataKeys.Add(key);
            Sealed.Add(key.Id, Keys.Sealer.Seal(key, "answers/1", key.Id.ToByteArray()));
        }

        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Opens everything that was sealed, with keys from a folder.</summary>
    public async Task AssertAllOpenAsync(KeyStore store)
    {
        await using var db = Database.Open();
        var keys = await db.DataKeys.AsNoTracking().ToListAsync(Cancellation);
        Assert.Equal(Sealed.Count, keys.Count);
        Assert.All(keys, key => Assert.Equal(key.Id.ToByteArray(), new Sealer(store).Open(key, "answers/1", Sealed[key.Id])));
    }

    public async Task<List<DataKey>> DataKeysAsync()
    {
        await using var db = Database.Open();
        return await db.DataKeys.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Cancellation);
    }

    public async Task<List<string?>> AuditedAsync()
    {
        await using var db = Database.Open();
        return await db.AuditEntries.Where(row => row.Action == AuditAction.Operate && row.ActorType == ActorType.Operator).OrderBy(row => row.Id).Select(row => row.Detail).ToListAsync(Cancellation);
    }

    public async Task<KeysRotated> RotateAsync()
    {
        await using var db = Database.Open();
        return await new RotateKeys(db, Keys.Store, Keys.Sealer, new AuditTrail(Clock), Clock).ExecuteAsync(Operator, Cancellation);
    }

    public async Task<OperatorAnswer> RetireAsync()
    {
        await using var db = Database.Open();
        return await new RetireKeys(db, Keys.Store, new AuditTrail(Clock), Clock).ExecuteAsync(Operator, Cancellation);
    }

    public async Task<OperatorAnswer> BackUpAsync(string archive, string passphrase)
    {
        await using var db = Database.Open();
        return await new BackUpKeys(db, Keys.Store, new AuditTrail(Clock)).ExecuteAsync(Operator, archive, await PassphraseFileAsync(passphrase), Cancellation);
    }

    public async Task<OperatorAnswer> RestoreAsync(KeyStore store, string archive, string passphrase)
    {
        await using var db = Database.Open();
        return await new RestoreKeys(db, store, new AuditTrail(Clock)).ExecuteAsync(Operator, archive, await PassphraseFileAsync(passphrase), Cancellation);
    }

    public KeyStore StoreAt(string name) => new(new KeyStoreSettings { Folder = Path.Combine(Database.Folder, name) });

    public async ValueTask DisposeAsync()
    {
        Keys.Dispose();
        await Database.DisposeAsync();
    }

    private async Task<string> PassphraseFileAsync(string passphrase)
    {
        var file = Path.Combine(Database.Folder, "passphrase");
        await File.WriteAllTextAsync(file, passphrase + "\n", Cancellation);
        return file;
    }
}
