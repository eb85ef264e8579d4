using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Casework.Records.Projects;
using Kevytasiointi.Casework.Retention;
using Kevytasiointi.Casework.Tests.Outbox;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Retention;

/// <summary>An authority with one offer of the free-form application, and drafts of it.</summary>
public sealed class DraftWorld : IAsyncDisposable
{
    private readonly DataKey authorityKey;
    private readonly Guid offerVersion;

    private DraftWorld(OutboxRig rig)
    {
        Rig = rig;
        Files = new AttachmentStore(new AttachmentStoreSettings(Path.Combine(rig.Database.Folder, "files")));
        authorityKey = rig.Keys.Sealer.NewKey(rig.NewId());
        offerVersion = rig.NewId();
    }

    public OutboxRig Rig { get; }

    public AttachmentStore Files { get; }

    /// <summary>The address the sign-in told of the owner; null: none.</summary>
    public string? Email { get; set; } = "aino.korpela@posti.example";

    /// <summary>Done once, between the round's reading of the first draft and its writing.</summary>
    public Func<Task>? Race { get; set; }

    public Guid AuthorityId => authorityKey.Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DraftWorld> NewAsync(Provider provider, int noticeDays = 14)
    {
        var world = new DraftWorld(await OutboxRig.NewAsync(provider));
        await world.Rig.SaveAsync(db => world.AddOffer(db, noticeDays));
        return world;
    }

    /// <summary>A draft that ends after this many days, with answers and files.</summary>
    public async Task<Guid> DraftAsync(double endsInDays, string language = "fi", JsonObject? answers = null, int files = 0, Guid? project = null)
    {
        var now = Rig.Clock.GetUtcNow();
        var owner = await SignInAsync();
        var (draftKey, projectKey) = (Rig.Keys.Sealer.NewKey(Rig.NewId()), Rig.Keys.Sealer.NewKey(Rig.NewId()));
        await Rig.SaveAsync(db =>
        {
            db.DataKeys.Add(draftKey);
            if (project is null)
            {
                db.DataKeys.Add(projectKey);
                db.Projects.Add(new Project { Id = projectKey.Id, OwnerId = owner, CreatedAt = now });
            }

            db.Drafts.Add(new Draft
            {
                Id = draftKey.Id,
                ProjectId = project ?? projectKey.Id,
                OwnerId = owner,
                OfferVersionId = offerVersion,
                FormVersionId = offerVersion,
                Content = (DraftContent.Empty with { Answers = AnswerSet.FromUtf8(JsonSerializer.SerializeToUtf8Bytes(answers ?? [])) }).Seal(Rig.Keys.Sealer, draftKey),
                Language = language,
                CreatedAt = now,
                ChangedAt = now,
                ExpiresAt = now.AddDays(endsInDays),
            });
        });
        for (var i = 0; i < files; i++)
        {
            await AttachAsync(draftKey.Id);
        }

        return draftKey.Id;
    }

    public Task<Draft?> FindAsync(Guid id) => Rig.ReadAsync(db => db.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, Stop));

    /// <summary>One round of the act.</summary>
    public async Task<ExpiredDrafts> RoundAsync()
    {
        await using var db = Rig.Database.Open();
        db.SavingChanges += (_, _) =>
        {
            var race = Race;
            Race = null;
            race?.Invoke().GetAwaiter().GetResult();
        };
        var offers = new OfferLibrary(new FormLibrary());
        var email = new DraftEmailQuery(db, new DraftQuery(db, offers, Rig.Keys.Sealer), new PersonQuery(db, Rig.Keys.Sealer));
        return await new ExpireDrafts(
            db,
            offers,
            new ExpiryNotice(new Nudging(Rig.Outgoing), email.FindAsync, new ServiceAddress(new Uri("https://asiointi.example"))),
            new RemoveDraft(Rig.Outgoing),
            new AuditTrail(Rig.Clock),
            new OutboxSignal(),
            Rig.Clock,
            NullLogger<ExpireDrafts>.Instance).ExecuteAsync(Stop);
    }

    /// <summary>The owner deletes a draft.</summary>
    public async Task<bool> DeleteAsync(Guid draft)
    {
        await using var db = Rig.Database.Open();
        var offers = new OfferLibrary(new FormLibrary());
        var owner = await db.Drafts.Where(row => row.Id == draft).Select(row => row.OwnerId).SingleOrDefaultAsync(Stop);
        return await new DeleteDraft(
            db, new DraftQuery(db, offers, Rig.Keys.Sealer), offers, new RemoveDraft(Rig.Outgoing), new AuditTrail(Rig.Clock), new OutboxSignal(), Rig.Clock)
            .ExecuteAsync(new CustomerScope(owner), draft, Stop);
    }

    private Task<Guid> SignInAsync() => Rig.ReadAsync(db => new RecognisePerson(db, Rig.Keys.Sealer, new AuditTrail(Rig.Clock), Rig.Clock).ExecuteAsync(
        new IdentifiedPerson("hetu", "010594Y9021", "Aino Maria", "Korpela", Email, "fi", false), Stop));

    /// <summary>The nudges a round of the outbox sends.</summary>
    public async Task<List<Nudge>> SendNudgesAsync(string? failure = null)
    {
        var sent = new List<Nudge>();
        await Rig.DeliverAsync(
            new DirectedDeliverer(
                (owed, _) =>
                {
                    sent.Add(Nudge.FromPayload(owed.Payload.Span));
                    return Task.FromResult(failure is null ? DeliveryResult.Delivered : DeliveryResult.Failed(failure));
                },
                Nudging.OutboxKind),
            new PurgeFiles(Files));
        return sent;
    }

    public ValueTask DisposeAsync() => Rig.DisposeAsync();

    private void AddOffer(CaseworkDb db, int noticeDays)
    {
        var now = Rig.Clock.GetUtcNow();
        var name = new LocalisedText("Mallilan kaupunki", "Modellby stad", "City of Mallila");
        var unit = new Unit { Id = Rig.NewId(), AuthorityId = AuthorityId, Slug = "kirjaamo", Name = name };
        var offer = new Offer { Id = Rig.NewId(), UnitId = unit.Id, AuthorityId = AuthorityId, Procedure = "valmis.vapaamuotoinen", Slug = "hakemus", CurrentVersionId = offerVersion };
        db.DataKeys.Add(authorityKey);
        db.Add(new Authority { Id = AuthorityId, Slug = "mallila", Kind = AuthorityKind.Municipality, Name = name, Languages = "fi sv" });
        db.Add(unit);
        db.Add(offer);
        db.Add(new OfferVersion
        {
            Id = offerVersion,
            OfferId = offer.Id,
            Number = 1,
            FormVersionId = offerVersion,
            From = now,
            Settings = new OfferSettings { NudgeAddress = "kirjaamo@mallila.example", Contact = new OfferContact(name, "029 000 0002", "kirjaamo@mallila.example"), DraftNoticeDays = noticeDays },
        });
        db.Add(new FormVersion
        {
            Id = offerVersion,
            Procedure = "valmis.vapaamuotoinen",
            Number = 1,
            Sha256 = "",
            Document = File.ReadAllBytes(Path.Combine(Repository(), "procedures", "vapaamuotoinen.json")),
            LoadedAt = now,
        });
    }

    private async Task AttachAsync(Guid draft)
    {
        var key = Rig.Keys.Sealer.NewKey(Rig.NewId());
        await using (var pending = Files.Create(key.Id))
        {
            await pending.Content.WriteAsync("sisältö"u8.ToArray(), Stop);
            await pending.KeepAsync(Stop);
        }

        await Rig.SaveAsync(db =>
        {
            db.DataKeys.Add(key);
            db.Attachments.Add(new Attachment
            {
                Id = key.Id,
                CaseId = draft,
                QuestionKey = "liitteet",
                Size = 8,
                Sha256 = "",
                ContentType = "text/plain",
                Scan = ScanState.NotScanned,
                ReceivedAt = Rig.Clock.GetUtcNow(),
            });
        });
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kevytasiointi.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The repository is not above the tests.");
        }

        return folder;
    }
}
