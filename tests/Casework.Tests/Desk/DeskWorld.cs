using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Desk;

/// <summary>The demo's authorities and people on one database, with acts as the host puts them together: cases are filed and handled without pages.</summary>
public sealed class DeskWorld : IAsyncDisposable
{
    private readonly TestKeys keys = new();
    private readonly ServiceProvider services;

    private DeskWorld(TestDatabase database)
    {
        Database = database;
        services = new ServiceCollection()
            .AddLogging().AddMetrics()
            .AddAccess().AddCatalogue().AddFiling().AddDesk().AddTransfers().AddJoining().AddOutbox().AddNudges()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(keys.Sealer)
            .AddSingleton<SearchIndex>()
            .AddSingleton(new AttachmentStoreSettings(Path.Combine(database.Folder, "attachments")))
            .AddSingleton(new ServiceAddress(new Uri("https://palvelu.example")))
            .AddDbContext<CaseworkDb>(options => Casework.Data.Database.Configure(options, database.Settings))
            .BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    /// <summary>The acts, each in a unit of work of its own.</summary>
    public IServiceScopeFactory Scopes => services.GetRequiredService<IServiceScopeFactory>();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DeskWorld> NewAsync(Provider provider)
    {
        var world = new DeskWorld(await TestDatabase.NewAsync(provider));
        Assert.Empty(await world.AskAsync<LoadProcedures, IReadOnlyList<Forms.Findings.FormFinding>>(act =>
            act.ExecuteAsync(Path.Combine(AppContext.BaseDirectory, "procedures"), Stop)));
        var register = ImportRegister.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "registers", "demo.json"), Stop));
        Assert.Empty(await world.AskAsync<ImportRegister, IReadOnlyList<string>>(act => act.ExecuteAsync(register, Stop)));
        return world;
    }

    /// <summary>Asks or does one thing in a unit of work of its own, as one request does.</summary>
    public async Task<TResult> AskAsync<TAct, TResult>(Func<TAct, Task<TResult>> ask)
        where TAct : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    /// <summary>The scope of an official of the demo's register, by identity code.</summary>
    public async Task<OfficialScope> OfficialAsync(string identityCode)
    {
        var id = await AskAsync<RecognisePerson, Guid>(act => act.ExecuteAsync(Person(identityCode, "Sanna", "Heikkilä"), Stop));
        return (await AskAsync<OfficialQuery, OfficialScope?>(query => query.FindAsync(id, Casework.Records.Audit.AuditSource.Page, Stop)))!;
    }

    /// <summary>A handler of the demo city's environmental protection.</summary>
    public Task<OfficialScope> SannaAsync() => OfficialAsync("030694W9024");

    /// <summary>Another handler of the same unit.</summary>
    public Task<OfficialScope> JohannaAsync() => OfficialAsync("020504A902E");

    /// <summary>A handler of the demo city's registry: another unit.</summary>
    public Task<OfficialScope> AnttiAsync() => OfficialAsync("050594U903M");

    /// <summary>A sent noise notice of the demo city with one attachment; the button was pressed so long before it was taken in.</summary>
    public async Task<Guid> FileAsync(byte[]? attachment = null, TimeSpan onTheWay = default)
    {
        var person = await AskAsync<RecognisePerson, Guid>(act => act.ExecuteAsync(Person("010594Y9021", "Aino Maria", "Korpela"), Stop));
        var customer = new CustomerScope(person);
        await using var db = Database.Open();
        var offer = await db.Offers.SingleAsync(row => row.Slug == "meluilmoitus" && db.Authorities.Any(authority => authority.Id == row.AuthorityId && authority.Slug == "mallilan-kaupunki"), Stop);
        var draft = (await AskAsync<StartDraft, Guid?>(act => act.ExecuteAsync(customer, offer.Id, Language.Fi, Stop)))!.Value;
        var open = (await AskAsync<DraftQuery, OpenDraft?>(query => query.FindAsync(customer, draft, Stop)))!;
        foreach (var page in open.Journey.Form.Pages)
        {
            if (page.Questions.Any(question => question.Key == "kartta"))
            {
                await using var bytes = new MemoryStream(attachment ?? Pdf);
                Assert.IsType<AttachFileResult.Attached>(await AskAsync<AttachFile, AttachFileResult>(act => act.ExecuteAsync(customer, draft, "kartta", "Kartta.pdf", bytes, Stop)));
            }

            var fields = page.Questions.Where(question => NoiseNotice[question.Key] is not null).SelectMany(question => question.ToFields(NoiseNotice[question.Key]));
            var result = await AskAsync<SavePage, SavePageResult>(act => act.ExecuteAsync(customer, draft, page.Key, PostedFields.Of(page, fields), null, Language.Fi, Stop));
            Assert.True(result is SavePageResult.Saved or SavePageResult.NotFound, $"{page.Key}: {result}");
        }

        var identified = new Identification("strong", Clock.GetUtcNow());
        var sent = await AskAsync<SendCase, SendCaseResult>(act => act.ExecuteAsync(customer, draft, identified, Clock.GetUtcNow() - onTheWay, null, Stop));
        return Assert.IsType<SendCaseResult.Sent>(sent).Case.Id;
    }

    /// <summary>A PDF as the service knows one, followed by any bytes.</summary>
    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
        keys.Dispose();
    }

    private static IdentifiedPerson Person(string code, string first, string last) => new("hetu", code, first, last, $"{first.Split(' ')[0].ToLowerInvariant()}@posti.example", "fi", false);

    private static JsonObject NoiseNotice { get; } = JsonNode.Parse("""
        {
          "laji": "rakentaminen", "tyo": "louhinta", "kuvaus": "Louhitaan kalliota.", "useitaKuntia": false,
          "sijainti": { "address": { "street": "Varikkotie 14", "postalCode": "99998", "city": "Mallila" } },
          "alkaa": "2027-05-03", "paattyy": "2027-05-28", "kellonajat": { "weekdays": { "from": "07:00", "to": "18:00" } }, "yolla": false,
          "koneet": [ { "laite": "Kallioporavaunu", "maara": 1 } ], "arviointitapa": "laitetiedot", "meluPaivalla": 92.5, "tarina": false, "etaisyysAsuntoon": 240,
          "torjunta": "Meluaita.", "tiedotus": "kerrotaan", "tiedotustapa": "Tiedote postilaatikoihin.",
          "ilmoittajanLaji": "henkilo",
          "henkilo": { "firstName": "Aino", "lastName": "Korpela", "email": "aino.korpela@posti.example", "phone": "040 000 0001", "street": "Mallikatu 3", "postalCode": "99998", "city": "Mallila" },
          "yhteyshenkilo": { "firstName": "Aino", "lastName": "Korpela", "email": "aino.korpela@posti.example", "phone": "040 000 0001" },
          "maksaja": "ilmoittaja", "vakuutus": true
        }
        """)!.AsObject();
}
