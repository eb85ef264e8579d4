using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Audit;

public sealed class VerifyEventsTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 15, 9, 0, 0, 123, TimeSpan.Zero);
    private static readonly Guid Official = Guid.Parse("0199aaaa-0000-7000-8000-0000000000f1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Chains_nobody_touched_are_sound(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await AddCaseAsync(database);
        await AddCaseAsync(database);
        var report = await VerifyAsync(database);
        Assert.Equal((2, 8, 0, 0), (report.Chains, report.Links, report.Findings.Count, report.Notes.Count));
    }

    [Theory, EveryDatabase]
    public async Task Every_field_of_an_event_is_guarded(Provider provider)
    {
        string[] alterations =
        [
            "\"At\" = \"At\" + 1", "\"Kind\" = 'Handled'", "\"ActorType\" = 'Robot'", "\"ActorId\" = '0199AAAA-0000-7000-8000-0000000000FF'",
            "\"Data\" = '{{}}'", "\"Previous\" = \"Hash\"", "\"Hash\" = \"Previous\"",
        ];
        foreach (var alteration in alterations)
        {
            await using var database = await TestDatabase.NewAsync(provider);
            var caseId = await AddCaseAsync(database);
            await AddCaseAsync(database);
            Assert.Equal(1, await database.TamperRawAsync($$"""UPDATE "CaseEvents" SET {{alteration}} WHERE "CaseId" = {0} AND "Sequence" = 3""", caseId));
            var report = await VerifyAsync(database);
            Assert.Contains(report.Findings, finding => (finding.Kind, finding.Subject, finding.Sequence) == (FindingKind.Altered, caseId, 3L));
            Assert.All(report.Findings, finding => Assert.Equal(caseId, finding.Subject));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_event_altered_with_its_hash_is_named(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        var caseId = await AddCaseAsync(database);
        foreach (var sequence in new[] { 2, 4 }) // one before another link, and the last
        {
            await database.TamperAsync($"""UPDATE "CaseEvents" SET "At" = "At" + 1 WHERE "Sequence" = {sequence}""");
            await using var db = database.Open();
            var hash = (await db.CaseEvents.AsNoTracking().SingleAsync(link => link.Sequence == sequence, Cancellation)).Recompute();
            await database.TamperAsync($"""UPDATE "CaseEvents" SET "Hash" = {hash} WHERE "Sequence" = {sequence}""");
        }

        var findings = (await VerifyAsync(database)).Findings;
        Assert.Equal([(FindingKind.Altered, caseId, 2L), (FindingKind.Altered, caseId, 4L)], findings.Select(finding => (finding.Kind, finding.Subject, finding.Sequence!.Value)));
    }

    [Theory, EveryDatabase]
    public async Task Missing_and_cut_events_are_named(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        var missing = await AddCaseAsync(database);
        var cut = await AddCaseAsync(database);
        var bare = await AddCaseAsync(database);
        await database.TamperAsync($"""DELETE FROM "CaseEvents" WHERE "CaseId" = {missing} AND "Sequence" = 2""");
        await database.TamperAsync($"""DELETE FROM "CaseEvents" WHERE "CaseId" = {cut} AND "Sequence" > 2""");
        await database.TamperAsync($"""DELETE FROM "CaseEvents" WHERE "CaseId" = {bare}""");
        var findings = (await VerifyAsync(database)).Findings;
        Assert.Equal(
            new[] { (FindingKind.Missing, missing, 2L), (FindingKind.Truncated, cut, 3L), (FindingKind.Truncated, bare, 1L) }.ToHashSet(),
            findings.Select(finding => (finding.Kind, finding.Subject, finding.Sequence!.Value)).ToHashSet());
    }

    [Theory, EveryDatabase]
    public async Task A_case_set_back_to_an_earlier_event_is_named(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        var caseId = await AddCaseAsync(database);
        await database.TamperAsync($"""UPDATE "Cases" SET "EventCount" = 3 WHERE "Id" = {caseId}""");
        Assert.Equal((FindingKind.Added, 4L), (await VerifyAsync(database)).Findings.Select(finding => (finding.Kind, finding.Sequence!.Value)).Single());
        await database.TamperAsync($"""UPDATE "Cases" SET "EventCount" = 4, "LastEventHash" = {new byte[32]} WHERE "Id" = {caseId}""");
        Assert.Equal((FindingKind.Altered, 4L), (await VerifyAsync(database)).Findings.Select(finding => (finding.Kind, finding.Sequence!.Value)).Single());
    }

    [Theory, EveryDatabase]
    public async Task A_case_that_is_gone_is_named_by_its_events_or_by_the_audit_log(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        var first = await AddCaseAsync(database);
        var second = await AddCaseAsync(database);
        await database.TamperAsync($"""DELETE FROM "Cases" """);
        await database.TamperAsync($"""DELETE FROM "CaseEvents" WHERE "CaseId" = {second}""");
        var findings = (await VerifyAsync(database)).Findings;
        Assert.All(findings, finding => Assert.Equal(FindingKind.Missing, finding.Kind));
        Assert.Contains("its events are here", findings.Single(finding => finding.Subject == first).Words, StringComparison.Ordinal);
        Assert.Contains("the audit log tells", findings.Single(finding => finding.Subject == second).Words, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_wreck_gives_a_report_that_a_person_can_read(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        for (var count = 0; count < 260; count++)
        {
            await AddCaseAsync(database);
        }

        await database.TamperAsync($"""UPDATE "CaseEvents" SET "At" = 0""");
        var report = await VerifyAsync(database);
        Assert.Equal(1000, report.Findings.Count);
        Assert.Equal("40 more findings are not listed.", Assert.Single(report.Notes));
    }

    private static async Task<VerificationReport> VerifyAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await new VerifyEvents(db).ExecuteAsync(Cancellation);
    }

    /// <summary>A case with four events, and the audit entry of its sending.</summary>
    private static async Task<Guid> AddCaseAsync(TestDatabase database)
    {
        var customer = new CustomerScope(Ids.New(Now));
        var (one, sent) = Case.Send(
            new NewCase
            {
                Id = Ids.New(Now),
                Reference = Reference.New(),
                ProjectId = Ids.New(Now),
                CustomerId = customer.PersonId,
                AuthorityId = AuditLog.City,
                UnitId = Ids.New(Now),
                OfferId = Ids.New(Now),
                OfferVersionId = Ids.New(Now),
                FormVersionId = Ids.New(Now),
                Procedure = "kunta.melu",
                Language = "fi",
            },
            customer.Actor, Now, Now, new JsonObject { ["submission"] = 1 });
        var by = new Actor(ActorType.Official, Official);
        await using var db = database.Open();
        db.Cases.Add(one);
        db.CaseEvents.AddRange(sent, one.Take(Official, Now.AddMinutes(1)), one.GiveCaseNumber("M-1", by, Now.AddMinutes(2)), one.Handle(Outcome.Noted, by, Now.AddMinutes(3)));
        new AuditTrail(new FakeTimeProvider(Now)).Add(db, customer, AuditAction.Send, new AuditSubject(one.AuthorityId, one.Id));
        await db.SaveChangesAsync(Cancellation);
        return one.Id;
    }
}
