using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Audit;

[Trait("Requirement", "R-091")]
public sealed class VerifyAuditTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_log_nobody_touched_is_sound(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var report = await log.VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.Empty(report.Notes);
        Assert.Equal((2, 7), (report.Chains, report.Links));
        Assert.Equal("Audit log: 7 links in 2 chains verified; nothing altered, missing or cut.", Assert.Single(report.Words));
    }

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-090")]
    public async Task Every_field_of_an_entry_is_guarded(Provider provider)
    {
        foreach (var property in await ColumnsAsync(provider))
        {
            await using var log = await SealedAsync(provider);
            var row = (await log.RowsAsync())[1];
            var sql = "UPDATE \"AuditEntries\" SET \"" + property.Name + "\" = " + Alteration(property) + " WHERE \"Id\" = {0}";
            Assert.Equal(1, await log.Database.TamperRawAsync(sql, row.Id));
            var findings = (await log.VerifyAsync()).Findings;
            var moved = property.Name is nameof(AuditEntry.AuthorityId) or nameof(AuditEntry.Month) or nameof(AuditEntry.Sequence); // it is missing where it was
            Assert.True(findings.Any(finding => finding.Kind == (moved ? FindingKind.Missing : FindingKind.Altered) && finding.Sequence == 2), $"{property.Name} was altered unseen.");
        }
    }

    [Theory, EveryDatabase]
    public async Task An_altered_row_is_named(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var row = (await log.RowsAsync())[2];
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Detail" = 'other' WHERE "Id" = {row.Id}""");
        var finding = Assert.Single((await log.VerifyAsync()).Findings);
        Assert.Equal((FindingKind.Altered, AuditLog.City, 202609, 3, row.Id), (finding.Kind, finding.Subject, finding.Month, finding.Sequence, finding.RowId));
    }

    [Theory, EveryDatabase]
    public async Task A_row_altered_into_what_cannot_be_read_is_named_and_ends_nothing_in_a_fault(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var row = (await log.RowsAsync())[2];
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Result" = 'Nonsense' WHERE "Id" = {row.Id}""");
        var report = await log.VerifyAsync();
        var finding = Assert.Single(report.Findings);
        Assert.Equal((FindingKind.Altered, AuditLog.City, 202609, 3), (finding.Kind, finding.Subject, finding.Month, finding.Sequence));
        Assert.False(report.IsSound);
    }

    [Theory, EveryDatabase]
    public async Task An_altered_row_whose_hash_was_made_to_fit_is_named(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var row = (await log.RowsAsync())[2];
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Detail" = 'other' WHERE "Id" = {row.Id}""");
        await log.RehashAsync(row.Id);
        var finding = Assert.Single((await log.VerifyAsync()).Findings);
        Assert.Equal((FindingKind.Altered, 3, row.Id), (finding.Kind, finding.Sequence, finding.RowId));
    }

    [Theory, EveryDatabase]
    public async Task An_altered_last_row_whose_hash_was_made_to_fit_is_named_by_the_head(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var row = (await log.RowsAsync())[^1];
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Detail" = 'other' WHERE "Id" = {row.Id}""");
        await log.RehashAsync(row.Id);
        var findings = (await log.VerifyAsync()).Findings;
        Assert.All(findings, finding => Assert.Equal(FindingKind.Altered, finding.Kind));
        Assert.Contains(findings, finding => finding.Sequence == 5 && finding.RowId == row.Id);
    }

    [Theory, EveryDatabase]
    public async Task A_log_rewritten_to_its_head_is_found_by_what_was_written_outside(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var rows = await log.RowsAsync();
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Detail" = 'other' WHERE "Id" = {rows[1].Id}""");
        var hash = await log.RehashAsync(rows[1].Id);
        foreach (var row in rows.Skip(2))
        {
            await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Previous" = {hash} WHERE "Id" = {row.Id}""");
            hash = await log.RehashAsync(row.Id);
        }

        await log.Database.TamperAsync($"""UPDATE "AuditMonths" SET "Head" = {hash} WHERE "AuthorityId" = {AuditLog.City}""");
        var finding = Assert.Single((await log.VerifyAsync()).Findings);
        Assert.Equal((FindingKind.Altered, 1L), (finding.Kind, finding.Sequence));
        Assert.Contains("links 1 to 5", finding.Words, StringComparison.Ordinal);
        Assert.Contains("outside the database", finding.Words, StringComparison.Ordinal);
        File.Delete(log.HeadsFile);
        Assert.Contains("no heads outside", Assert.Single((await log.VerifyAsync()).Notes), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Missing_rows_are_named_at_the_beginning_and_in_the_middle(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        await log.Database.TamperAsync($"""DELETE FROM "AuditEntries" WHERE "AuthorityId" = {AuditLog.City} AND "Sequence" IN (1, 3, 4)""");
        var findings = (await log.VerifyAsync()).Findings;
        Assert.All(findings, finding => Assert.Equal(FindingKind.Missing, finding.Kind));
        Assert.Equal([1L, 3L], findings.Select(finding => finding.Sequence!.Value));
        Assert.Contains("links 3 to 4 are missing", findings[1].Words, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_cut_end_is_named_by_the_head(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        await log.Database.TamperAsync($"""DELETE FROM "AuditEntries" WHERE "AuthorityId" = {AuditLog.City} AND "Sequence" > 3""");
        var finding = Assert.Single((await log.VerifyAsync()).Findings);
        Assert.Equal((FindingKind.Truncated, AuditLog.City, 4L), (finding.Kind, finding.Subject, finding.Sequence));
    }

    [Theory, EveryDatabase]
    public async Task A_cut_end_with_its_head_is_named_by_what_was_written_outside(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var hash = (await log.RowsAsync())[2].Hash!;
        await log.Database.TamperAsync($"""DELETE FROM "AuditEntries" WHERE "AuthorityId" = {AuditLog.City} AND "Sequence" > 3""");
        await log.Database.TamperAsync($"""UPDATE "AuditMonths" SET "Count" = 3, "Head" = {hash} WHERE "AuthorityId" = {AuditLog.City}""");
        var finding = Assert.Single((await log.VerifyAsync()).Findings);
        Assert.Equal((FindingKind.Truncated, 4L), (finding.Kind, finding.Sequence));
        Assert.Contains("outside the database", finding.Words, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Rows_unlinked_with_their_head_are_named_by_what_was_written_outside(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var hash = (await log.RowsAsync())[2].Hash!;
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Sequence" = NULL, "Month" = NULL, "Hash" = NULL, "Previous" = NULL WHERE "AuthorityId" = {AuditLog.City} AND "Sequence" > 3""");
        await log.Database.TamperAsync($"""UPDATE "AuditMonths" SET "Count" = 3, "Head" = {hash} WHERE "AuthorityId" = {AuditLog.City}""");
        Assert.Equal(FindingKind.Truncated, Assert.Single((await log.VerifyAsync()).Findings).Kind);
    }

    [Theory, EveryDatabase]
    public async Task Rows_unlinked_altered_and_linked_anew_by_the_sealer_itself_are_named_by_what_was_written_outside(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        await log.WriteAsync(2);
        await log.SealAsync(); // told outside: 5, then 7
        var rows = await log.RowsAsync();
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Sequence" = NULL, "Month" = NULL, "Hash" = NULL, "Previous" = NULL WHERE "AuthorityId" = {AuditLog.City} AND "Sequence" > 5""");
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Detail" = 'other' WHERE "Id" = {rows[5].Id}""");
        await log.Database.TamperAsync($"""UPDATE "AuditMonths" SET "Count" = 5, "Head" = {rows[4].Hash!} WHERE "AuthorityId" = {AuditLog.City}""");
        await log.WriteAsync(3);
        await log.SealAsync();
        await log.SealAsync();
        Assert.Equal(10, (await log.RowsAsync()).Count);
        var finding = Assert.Single((await log.VerifyAsync()).Findings);
        Assert.Equal((FindingKind.Altered, AuditLog.City, 6L), Named(finding));
        Assert.Contains("links 6 to 7", finding.Words, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_whole_chain_that_is_gone_is_named(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        await log.Database.TamperAsync($"""DELETE FROM "AuditEntries" WHERE "AuthorityId" = {AuditLog.Town}""");
        Assert.Equal((FindingKind.Truncated, AuditLog.Town, 1L), Named(Assert.Single((await log.VerifyAsync()).Findings)));
        await log.Database.TamperAsync($"""DELETE FROM "AuditMonths" WHERE "AuthorityId" = {AuditLog.Town}""");
        Assert.Equal((FindingKind.Truncated, AuditLog.Town, 1L), Named(Assert.Single((await log.VerifyAsync()).Findings)));
        await log.Database.TamperAsync($"""DELETE FROM "AuditMonths" WHERE "AuthorityId" = {AuditLog.City}""");
        Assert.Contains((await log.VerifyAsync()).Findings, finding => finding is { Kind: FindingKind.Missing, Sequence: null } && finding.Subject == AuditLog.City);
    }

    [Theory, EveryDatabase]
    public async Task A_row_put_in_past_the_head_is_named(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        var last = (await log.RowsAsync())[^1];
        await log.WriteAsync(1);
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Sequence" = 6, "Month" = 202609, "Previous" = {last.Hash!}, "Hash" = {last.Hash!} WHERE "Sequence" IS NULL""");
        var findings = (await log.VerifyAsync()).Findings;
        Assert.Contains(findings, finding => finding is { Kind: FindingKind.Added, Sequence: 6 });
    }

    [Theory, EveryDatabase]
    public async Task A_closed_month_rewritten_with_its_head_fails_its_signature(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        log.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, (await log.SealAsync()).Closed);
        Assert.True((await log.VerifyAsync()).IsSound);
        File.Delete(log.HeadsFile); // even without anything outside
        var row = (await log.RowsAsync())[^1];
        await log.Database.TamperAsync($"""UPDATE "AuditEntries" SET "Detail" = 'other' WHERE "Id" = {row.Id}""");
        var hash = await log.RehashAsync(row.Id);
        await log.Database.TamperAsync($"""UPDATE "AuditMonths" SET "Head" = {hash} WHERE "AuthorityId" = {AuditLog.City}""");
        var finding = Assert.Single((await log.VerifyAsync()).Findings);
        Assert.Equal((FindingKind.Altered, AuditLog.City), (finding.Kind, finding.Subject));
        Assert.Contains("signature", finding.Words, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_signature_taken_away_or_forged_is_named(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        log.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 2, 9, 0, 0, TimeSpan.Zero));
        await log.SealAsync();
        await log.Database.TamperAsync($"""UPDATE "AuditMonths" SET "Signature" = NULL WHERE "AuthorityId" = {AuditLog.City}""");
        Assert.Contains("which is gone", Assert.Single((await log.VerifyAsync()).Findings).Words, StringComparison.Ordinal);
        await log.Database.TamperAsync($"""UPDATE "AuditMonths" SET "Signature" = {new byte[64]} WHERE "AuthorityId" = {AuditLog.City}""");
        Assert.Contains("does not fit", Assert.Single((await log.VerifyAsync()).Findings).Words, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Verifying_while_the_service_runs_finds_nothing_that_is_not_there(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        using var stop = new CancellationTokenSource();
        var service = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await log.WriteAsync(20);
                await log.SealAsync();
            }
        }, Cancellation);
        for (var links = 0L; links < 150 && !service.IsCompleted;)
        {
            var report = await log.VerifyAsync();
            Assert.Empty(report.Findings);
            links = report.Links;
        }

        await stop.CancelAsync();
        await service;
    }

    [Theory, EveryDatabase]
    public async Task Entries_that_wait_are_told_of(Provider provider)
    {
        await using var log = await SealedAsync(provider);
        await log.WriteAsync(1);
        var report = await log.VerifyAsync();
        Assert.True(report.IsSound);
        Assert.StartsWith("1 entries wait", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    private static (FindingKind Kind, Guid Subject, long? Sequence) Named(VerificationFinding finding) => (finding.Kind, finding.Subject, finding.Sequence);

    /// <summary>Five links of the city and two of the town, sealed, heads written outside.</summary>
    private static async Task<AuditLog> SealedAsync(Provider provider)
    {
        var log = await AuditLog.NewAsync(provider);
        await log.WriteAsync(5);
        await log.WriteAsync(2, AuditLog.Town);
        await log.SealAsync();
        return log;
    }

    /// <summary>Taken from the model, so that a new field cannot be left out of the hash unseen.</summary>
    private static async Task<List<IProperty>> ColumnsAsync(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await using var db = database.Open();
        return [.. db.Model.FindEntityType(typeof(AuditEntry))!.GetProperties()];
    }

    private static string Alteration(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return property.Name switch
        {
            nameof(AuditEntry.Id) or nameof(AuditEntry.ActorId) or nameof(AuditEntry.AuthorityId) or nameof(AuditEntry.CaseId) => Quoted(stored, "0199AAAA-0000-7000-8000-0000000000FF"),
            nameof(AuditEntry.Action) => "'ViewList'",
            nameof(AuditEntry.ActorType) => "'Robot'",
            nameof(AuditEntry.Source) => "'Api'",
            nameof(AuditEntry.Result) => "'Refused'",
            nameof(AuditEntry.Previous) or nameof(AuditEntry.Hash) => "(SELECT \"Head\" FROM \"AuditMonths\" WHERE \"Count\" = 5)",
            nameof(AuditEntry.Month) => "202610",
            nameof(AuditEntry.Sequence) => "99",
            nameof(AuditEntry.At) => "\"At\" + 1",
            _ when stored == typeof(string) => "'altered'",
            _ => throw new InvalidOperationException($"Say here how to alter the new field {property.Name}."),
        };
    }

    private static string Quoted(Type stored, string value) => stored == typeof(Guid) || stored == typeof(Guid?) ? $"'{value}'" : throw new InvalidOperationException("An id is a Guid.");
}
