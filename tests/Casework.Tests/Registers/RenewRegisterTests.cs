using System.Text;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Registers;
using Kevytasiointi.Casework.Tests.Operating;
using Kevytasiointi.Forms.Definitions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Registers;

/// <summary>A newer file comes into force only when an operator has approved it (R-137).</summary>
[Trait("Requirement", "R-137")]
public sealed class RenewRegisterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Nothing_changes_before_approval_and_with_it_the_file_is_in_force_and_the_log_tells(Provider provider)
    {
        await using var world = await Operations.NewAsync(provider);
        var folders = RegisterFiles.Shipped with { Approved = Path.Combine(world.Database.Folder, "registers") };
        var file = await WriteAsync(world, RegisterFiles.Of($"{RegisterFiles.Entry("hus")},{RegisterFiles.Entry("uusi")}", date: "2026-07-01"));

        var seen = await RenewAsync(world, folders, file, approved: false);
        Assert.False(seen.Done);
        Assert.Contains("+ uusi F uusi", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", seen.Words, StringComparison.Ordinal);
        Assert.Null(folders.Open().Find(AuthorityKind.HospitalDistrict, "uusi"));
        Assert.Empty(await LogAsync(world));

        Assert.True((await RenewAsync(world, folders, file, approved: true)).Done);
        Assert.Equal("F uusi", folders.Open().Find(AuthorityKind.HospitalDistrict, "uusi")!.Name.Fi);
        Assert.Equal(11, folders.Open().On(AuthorityKind.PoliceDepartment, new DateOnly(2026, 7, 1)).Count());
        var told = Assert.Single(await LogAsync(world));
        Assert.StartsWith("registers-import:HospitalDistrict:", told.Detail, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_file_is_refused_that_is_older_or_broken_or_takes_an_entry_away_or_is_not_there(Provider provider)
    {
        await using var world = await Operations.NewAsync(provider);
        var folders = RegisterFiles.Shipped with { Approved = Path.Combine(world.Database.Folder, "registers") };
        foreach (var (bytes, why) in new[]
        {
            (RegisterFiles.Of(RegisterFiles.Entry("hus"), date: "2025-12-31"), "older than the one in force"),
            (RegisterFiles.Of(""), "There are no entries."),
            (RegisterFiles.Of(RegisterFiles.Entry("toinen"), date: "2026-07-01"), "never taken away"),
        })
        {
            var answer = await RenewAsync(world, folders, await WriteAsync(world, bytes), approved: true);
            Assert.False(answer.Done);
            Assert.Contains(why, answer.Words, StringComparison.Ordinal);
        }

        Assert.Contains("There is no file", (await RenewAsync(world, folders, Path.Combine(world.Database.Folder, "ei.json"), approved: true)).Words, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folders.Approved));
        Assert.Empty(await LogAsync(world));
    }

    [Fact]
    public async Task Municipalities_are_compared_but_change_only_with_the_program()
    {
        await using var world = await Operations.NewAsync(Provider.Sqlite);
        var folders = RegisterFiles.Shipped with { Approved = Path.Combine(world.Database.Folder, "registers") };
        var text = await File.ReadAllTextAsync(Path.Combine(folders.Shipped, "municipalities.json"), Stop);
        var file = await WriteAsync(world, Encoding.UTF8.GetBytes(text.Replace("\"sv\": \"Borgå\"", "\"sv\": \"Borgå stad\"", StringComparison.Ordinal)));
        var answer = await RenewAsync(world, folders, file, approved: true);
        Assert.False(answer.Done);
        Assert.Contains("~ 638 name.sv: Borgå → Borgå stad", answer.Words, StringComparison.Ordinal);
        Assert.Contains("built into the program", answer.Words, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folders.Approved));
    }

    [Fact]
    public async Task A_broken_file_in_force_is_named_when_the_register_is_opened()
    {
        await using var world = await Operations.NewAsync(Provider.Sqlite);
        var folders = RegisterFiles.Shipped with { Approved = Path.Combine(world.Database.Folder, "registers") };
        Directory.CreateDirectory(folders.Approved);
        await File.WriteAllTextAsync(Path.Combine(folders.Approved, "police-departments.json"), "{", Stop);
        Assert.Contains("police-departments.json", Assert.Throws<InvalidDataException>(folders.Open).Message, StringComparison.Ordinal);
    }

    private static async Task<OperatorAnswer> RenewAsync(Operations world, RegisterFolders folders, string file, bool approved)
    {
        await using var db = world.Database.Open();
        return await new RenewRegister(db, new CompareRegister(folders), folders, new AuditTrail(world.Clock)).ExecuteAsync(Operations.Operator, file, approved, Stop);
    }

    private static async Task<string> WriteAsync(Operations world, byte[] bytes)
    {
        var path = Path.Combine(world.Database.Folder, "uusi.json");
        await File.WriteAllBytesAsync(path, bytes, Stop);
        return path;
    }

    private static async Task<List<AuditEntry>> LogAsync(Operations world)
    {
        await using var db = world.Database.Open();
        return await db.Set<AuditEntry>().AsNoTracking().ToListAsync(Stop);
    }
}
