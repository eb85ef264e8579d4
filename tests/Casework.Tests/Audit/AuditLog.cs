using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Audit;

/// <summary>An audit log of one test: a database, keys, a clock and a folder for the heads.</summary>
internal sealed class AuditLog : IAsyncDisposable
{
    public static readonly Guid City = Guid.Parse("0199aaaa-0000-7000-8000-00000000000a");
    public static readonly Guid Town = Guid.Parse("0199aaaa-0000-7000-8000-00000000000b");
    public static readonly Guid CaseId = Guid.Parse("0199aaaa-0000-7000-8000-0000000000ca");
    private static readonly OfficialScope Official = new(Guid.Parse("0199aaaa-0000-7000-8000-0000000000f1"), []);

    private AuditLog(TestDatabase database)
    {
        Database = database;
        Settings = new AuditHeadsSettings { Folder = Path.Combine(database.Folder, "heads") };
        Written = new WrittenHeads(new AuditHeads(Settings), Settings);
    }

    public TestDatabase Database { get; }

    public TestKeys Keys { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 9, 15, 9, 0, 0, TimeSpan.Zero));

    public AuditHeadsSettings Settings { get; }

    public WrittenHeads Written { get; set; }

    public string HeadsFile => Path.Combine(Settings.Folder, "audit-heads.log");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<AuditLog> NewAsync(Provider provider) => new(await TestDatabase.NewAsync(provider));

    /// <summary>Writes entries, a millisecond apart.</summary>
    public async Task WriteAsync(int count, Guid? authority = null)
    {
        await using var db = Database.Open();
        var trail = new AuditTrail(Clock);
        for (var number = 0; number < count; number++)
        {
            trail.Add(db, Official, AuditAction.ViewCase, new AuditSubject(authority ?? City, CaseId, $"detail-{number}"));
            Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Seals what is there, after the grace and the interval of heads.</summary>
    public async Task<AuditSealed> SealAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(2));
        await using var db = Database.Open();
        return await Sealer(db).ExecuteAsync(Cancellation);
    }

    public SealAudit Sealer(CaseworkDb db) => new(db, Keys.Store, Written, Clock);

    public async Task<VerificationReport> VerifyAsync()
    {
        await using var db = Database.Open();
        return await new VerifyAudit(db, Keys.Store, new AuditHeads(Settings), Clock).ExecuteAsync(Cancellation);
    }

    /// <summary>The linked rows in order.</summary>
    public async Task<List<AuditEntry>> RowsAsync(Guid? authority = null)
    {
        await using var db = Database.Open();
        var its = authority ?? City;
        return await db.AuditEntries.AsNoTracking().Where(row => row.AuthorityId == its && row.Sequence != null).OrderBy(row => row.Month).ThenBy(row => row.Sequence).ToListAsync(Cancellation);
    }

    public async Task<List<AuditMonth>> MonthsAsync()
    {
        await using var db = Database.Open();
        return await db.AuditMonths.AsNoTracking().OrderBy(month => month.Month).ToListAsync(Cancellation);
    }

    /// <summary>Makes the hash of a row fit what the row says now, as a careful forger would.</summary>
    public async Task<byte[]> RehashAsync(Guid rowId)
    {
        await using var db = Database.Open();
        var hash = (await db.AuditEntries.AsNoTracking().SingleAsync(row => row.Id == rowId, Cancellation)).Recompute();
        await Database.TamperAsync($"""UPDATE "AuditEntries" SET "Hash" = {hash} WHERE "Id" = {rowId}""");
        return hash;
    }

    public async ValueTask DisposeAsync()
    {
        Written.Dispose();
        Keys.Dispose();
        await Database.DisposeAsync();
    }
}
