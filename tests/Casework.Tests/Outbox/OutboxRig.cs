using System.Diagnostics.Metrics;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outbox;

/// <summary>A database, keys, a clock, and one data key of a made-up case: what delivering takes.</summary>
public sealed class OutboxRig : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    private OutboxRig(TestDatabase database)
    {
        Database = database;
        Metrics = new OutboxMetrics(services.GetRequiredService<IMeterFactory>(), Clock);
        Outgoing = new Outgoing(Keys.Sealer);
        CaseKey = Keys.Sealer.NewKey(NewId());
    }

    public TestDatabase Database { get; }

    public TestKeys Keys { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public OutboxMetrics Metrics { get; }

    public IMeterFactory Meters => services.GetRequiredService<IMeterFactory>();

    public Outgoing Outgoing { get; }

    public DataKey CaseKey { get; }

    public Guid AuthorityId { get; } = Guid.Parse("0199bbbb-0000-7000-8000-000000000001");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<OutboxRig> NewAsync(Provider provider)
    {
        var rig = new OutboxRig(await TestDatabase.NewAsync(provider));
        await rig.SaveAsync(db => db.DataKeys.Add(rig.CaseKey));
        return rig;
    }

    public Guid NewId() => Ids.New(Clock.GetUtcNow());

    /// <summary>Writes in one unit of work.</summary>
    public async Task SaveAsync(Action<CaseworkDb> write)
    {
        await using var db = Database.Open();
        write(db);
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Reads with a unit of work of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<CaseworkDb, Task<T>> read)
    {
        await using var db = Database.Open();
        return await read(db);
    }

    /// <summary>Owes a message of a kind.</summary>
    public async Task<Guid> OweAsync(string kind = "test", string payload = "salaisuus")
    {
        var id = Guid.Empty;
        await SaveAsync(db => id = Outgoing.Add(
            db, CaseKey, new Post(kind, System.Text.Encoding.UTF8.GetBytes(payload), CaseKey.Id, AuthorityId), Clock.GetUtcNow()).Id);
        return id;
    }

    /// <summary>The message as it stands.</summary>
    public Task<OutboxMessage> FindAsync(Guid id) => ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(row => row.Id == id, Stop));

    /// <summary>Every message, in order.</summary>
    public Task<List<OutboxMessage>> AllAsync() => ReadAsync(db => db.Outbox.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Stop));

    /// <summary>One round of one node.</summary>
    public async Task<int> DeliverAsync(params IDeliverer[] deliverers) => await DeliverAsync(Stop, deliverers);

    /// <summary>One round of one node that may be stopped.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancellation, params IDeliverer[] deliverers)
    {
        await using var db = Database.Open();
        return await new DeliverOutbox(db, Keys.Sealer, deliverers, Metrics, new Random(1), Clock, NullLogger<DeliverOutbox>.Instance).ExecuteAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Keys.Dispose();
        await Database.DisposeAsync();
    }
}

/// <summary>A deliverer a test directs.</summary>
public sealed class DirectedDeliverer(Func<OwedDelivery, CancellationToken, Task<DeliveryResult>> act, string kind = "test") : IDeliverer
{
    private readonly Lock gate = new();
    private readonly List<Guid> asked = [];

    public DirectedDeliverer(string? failure = null, string kind = "test")
        : this((_, _) => Task.FromResult(failure is null ? DeliveryResult.Delivered : DeliveryResult.Failed(failure)), kind)
    {
    }

    public string Kind => kind;

    public IReadOnlyList<Guid> Asked
    {
        get
        {
            lock (gate)
            {
                return [.. asked];
            }
        }
    }

    public Task<DeliveryResult> DeliverAsync(OwedDelivery owed, CancellationToken cancellation)
    {
        lock (gate)
        {
            asked.Add(owed.Id);
        }

        return act(owed, cancellation);
    }
}
