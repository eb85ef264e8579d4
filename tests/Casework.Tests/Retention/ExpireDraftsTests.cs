using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Retention;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Retention;

[Trait("Requirement", "R-039")]
public sealed class ExpireDraftsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_draft_is_told_of_once_when_its_notice_time_begins_and_not_before(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var id = await world.DraftAsync(endsInDays: 90, language: "sv");
        world.Rig.Clock.Advance(TimeSpan.FromDays(76) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(new ExpiredDrafts(0, 0), await world.RoundAsync());
        world.Rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(new ExpiredDrafts(1, 0), await world.RoundAsync());
        Assert.Equal(new ExpiredDrafts(0, 0), await world.RoundAsync());

        var nudge = Assert.Single(await world.SendNudgesAsync());
        Assert.Equal((NudgeKind.DraftExpiring, Language.Sv, "aino.korpela@posti.example", "Modellby stad"), (nudge.Kind, nudge.Language, nudge.To, nudge.AuthorityName));
        Assert.Equal(new DateOnly(2027, 2, 21), nudge.Day); // 23 November and 90 days
        Assert.Equal(world.Rig.Clock.GetUtcNow(), (await world.FindAsync(id))!.ExpiryNoticeAt);
    }

    [Theory, EveryDatabase]
    public async Task At_its_end_a_draft_goes_with_its_keys_files_and_project_and_leaves_only_a_log_entry(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var id = await world.DraftAsync(endsInDays: 14, files: 2);
        var files = await world.Rig.ReadAsync(db => db.Attachments.Select(row => row.Id).ToListAsync(Stop));
        await world.RoundAsync();
        await world.SendNudgesAsync();
        world.Rig.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(new ExpiredDrafts(0, 0), await world.RoundAsync());
        world.Rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(new ExpiredDrafts(0, 1), await world.RoundAsync());

        Assert.Null(await world.FindAsync(id));
        Assert.Equal(0, await world.Rig.ReadAsync(db => db.Attachments.CountAsync(Stop)));
        Assert.Equal(0, await world.Rig.ReadAsync(db => db.Projects.CountAsync(Stop)));
        var owner = await world.Rig.ReadAsync(db => db.People.Select(row => row.Id).SingleAsync(Stop));
        Assert.Equal(
            new[] { world.Rig.CaseKey.Id, world.AuthorityId, owner }.Order(),
            (await world.Rig.ReadAsync(db => db.DataKeys.Select(row => row.Id).ToListAsync(Stop))).Order());
        var entry = Assert.Single(await world.Rig.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(row => row.Action != AuditAction.SignIn).ToListAsync(Stop)));
        Assert.Equal((AuditAction.Draft, AuditSource.Background, $"expired/{id:D}"), (entry.Action, entry.Source, entry.Detail));

        Assert.All(files, file => world.Files.Open(file).Dispose());
        await world.SendNudgesAsync();
        Assert.All(files, file => Assert.ThrowsAny<IOException>(() => world.Files.Open(file)));
        Assert.All(await world.Rig.AllAsync(), message => Assert.NotNull(message.DeliveredAt));
    }

    [Theory, EveryDatabase]
    public async Task A_draft_that_is_found_too_late_still_gets_its_whole_notice(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var id = await world.DraftAsync(endsInDays: 90);
        world.Rig.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal(new ExpiredDrafts(1, 0), await world.RoundAsync());
        Assert.Equal(world.Rig.Clock.GetUtcNow().AddDays(14), (await world.FindAsync(id))!.ExpiresAt);
        await world.SendNudgesAsync();
        world.Rig.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(new ExpiredDrafts(0, 1), await world.RoundAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_draft_whose_notice_never_left_is_not_deleted_but_told_of_anew(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var id = await world.DraftAsync(endsInDays: 14);
        await world.RoundAsync();
        await world.SendNudgesAsync(DeliveryFailure.Unreachable);
        world.Rig.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(new ExpiredDrafts(0, 0), await world.RoundAsync());
        Assert.NotNull(await world.FindAsync(id));

        var nudge = Assert.Single(await world.SendNudgesAsync());
        Assert.Equal(new DateOnly(2026, 12, 21), nudge.Day);
        world.Rig.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(new ExpiredDrafts(0, 1), await world.RoundAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_notice_that_can_never_arrive_does_not_keep_a_draft_for_ever(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        await world.DraftAsync(endsInDays: 14);
        await world.RoundAsync();
        await world.SendNudgesAsync(DeliveryFailure.BadAddress);
        world.Rig.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(new ExpiredDrafts(0, 1), await world.RoundAsync());
        Assert.All(await world.Rig.AllAsync(), message => Assert.NotEqual(Nudging.OutboxKind, message.Kind)); // nothing owed about what is gone
    }

    [Theory, EveryDatabase]
    public async Task A_customer_without_an_address_is_told_on_the_pages_only(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        world.Email = null;
        var id = await world.DraftAsync(endsInDays: 14);
        Assert.Equal(new ExpiredDrafts(1, 0), await world.RoundAsync());
        Assert.NotNull((await world.FindAsync(id))!.ExpiryNoticeAt);
        Assert.Empty(await world.Rig.AllAsync());
        world.Rig.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(new ExpiredDrafts(0, 1), await world.RoundAsync());
    }

    [Theory, EveryDatabase]
    public async Task The_address_in_the_draft_goes_before_the_one_the_sign_in_told(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        await world.DraftAsync(endsInDays: 14, answers: new JsonObject { ["lahettaja"] = new JsonObject { ["firstName"] = "Aino", ["email"] = "aino@tyo.example" } });
        await world.RoundAsync();
        Assert.Equal("aino@tyo.example", Assert.Single(await world.SendNudgesAsync()).To);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_saved_after_the_notice_lives_on(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var id = await world.DraftAsync(endsInDays: 14);
        await world.RoundAsync();
        await world.SendNudgesAsync();
        world.Rig.Clock.Advance(TimeSpan.FromDays(13));
        await SaveDraftAsync(world, id);
        world.Rig.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new ExpiredDrafts(0, 0), await world.RoundAsync());
        Assert.NotNull(await world.FindAsync(id));
    }

    [Theory, EveryDatabase]
    public async Task A_draft_its_owner_saves_at_the_same_moment_is_left_alone_and_the_others_are_not(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var (saved, other) = (await world.DraftAsync(endsInDays: 13), await world.DraftAsync(endsInDays: 14));
        world.Race = () => SaveDraftAsync(world, saved);
        Assert.Equal(new ExpiredDrafts(1, 0), await world.RoundAsync());
        Assert.Null((await world.FindAsync(saved))!.ExpiryNoticeAt);
        Assert.NotNull((await world.FindAsync(other))!.ExpiryNoticeAt);
        Assert.Single(await world.Rig.AllAsync());
    }

    [Theory, EveryDatabase]
    public async Task One_bad_draft_does_not_keep_the_others(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var (bad, good) = (await world.DraftAsync(endsInDays: 13), await world.DraftAsync(endsInDays: 14));
        await world.Rig.SaveAsync(db => db.DataKeys.Remove(db.DataKeys.Single(row => row.Id == bad)));
        Assert.Equal(new ExpiredDrafts(1, 0), await world.RoundAsync());
        Assert.NotNull((await world.FindAsync(good))!.ExpiryNoticeAt);
    }

    [Theory, EveryDatabase]
    public async Task A_project_with_another_draft_stays(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var project = (await world.FindAsync(await world.DraftAsync(endsInDays: 14)))!.ProjectId;
        var living = await world.DraftAsync(endsInDays: 90, project: project);
        await world.RoundAsync();
        await world.SendNudgesAsync();
        world.Rig.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(new ExpiredDrafts(0, 1), await world.RoundAsync());
        Assert.NotNull(await world.FindAsync(living));
        Assert.Equal(1, await world.Rig.ReadAsync(db => db.Projects.CountAsync(row => row.Id == project, Stop)));
        Assert.Equal(1, await world.Rig.ReadAsync(db => db.DataKeys.CountAsync(row => row.Id == project, Stop)));
    }

    [Fact, Trait("Requirement", "R-074")]
    public async Task No_answer_of_a_draft_reaches_its_mail()
    {
        await using var world = await DraftWorld.NewAsync(Provider.Sqlite);
        var answer = Gen.Char["abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789"].Array[8, 40].Select(letters => new string(letters));
        var answers = new List<string>();
        answer.List[1, 3].Sample(answers.AddRange, iter: 20, threads: 1);
        foreach (var text in answers)
        {
            await world.DraftAsync(endsInDays: 14, language: "en", answers: new JsonObject { ["otsikko"] = text, ["kuvaus"] = text, ["lahettaja"] = new JsonObject { ["firstName"] = text, ["email"] = "aino@posti.example" } });
        }

        await world.RoundAsync();
        var mails = (await world.SendNudgesAsync()).ConvertAll(NudgeComposer.Compose);
        Assert.Equal(answers.Count, mails.Count);
        Assert.All(mails, mail => Assert.All(answers, text => Assert.DoesNotContain(text, mail.Subject + mail.Text + mail.Html, StringComparison.OrdinalIgnoreCase)));
    }

    private static Task SaveDraftAsync(DraftWorld world, Guid id) => world.Rig.SaveAsync(db =>
    {
        var draft = db.Drafts.Single(row => row.Id == id);
        (draft.Revision, draft.ExpiresAt, draft.ExpiryNoticeAt) = (draft.Revision + 1, world.Rig.Clock.GetUtcNow().AddDays(90), null);
    });
}
