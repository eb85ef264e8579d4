using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

/// <summary>Files free-form applications as customers of the demo world do, without pages: what the desk's tests look at.</summary>
public sealed class Filed(WebHost host)
{
    private static Task<IReadOnlyList<Guid>>? many;

    /// <summary>A small PDF as the service knows one.</summary>
    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A sent case.</summary>
    /// <param name="authority">The receiving authority; the unit is the one that offers the free-form procedure there.</param>
    /// <param name="customer">The customer's short name.</param>
    /// <param name="title">What it is about: also a mark by which its content is known.</param>
    /// <param name="fileName">The name of its attachment, or none.</param>
    /// <param name="email">Where the customer is nudged.</param>
    /// <param name="rehearsal">Whether it is a made-up case of a rehearsal.</param>
    public async Task<Guid> CaseAsync(
        string authority = "mallilan-kaupunki", string customer = "aino-korpela", string title = "Joulupolku", string? fileName = null,
        string email = "salainen.osoite@posti.example", bool rehearsal = false)
    {
        var (scope, draft) = await DraftAsync(authority, customer, title, fileName, email);
        if (rehearsal)
        {
            await AskAsync<CaseworkDb, int>(db => db.Set<Draft>().Where(row => row.Id == draft).ExecuteUpdateAsync(set => set.SetProperty(row => row.Rehearsal, true), Stop));
        }

        var sent = await AskAsync<SendCase, SendCaseResult>(act => act.ExecuteAsync(scope, draft, new Identification("strong", Now), Now, null, Stop));
        return Assert.IsType<SendCaseResult.Sent>(sent).Case.Id;
    }

    /// <summary>A draft with everything filled, and its owner.</summary>
    public async Task<(CustomerScope Owner, Guid Draft)> DraftAsync(
        string authority, string customer, string title, string? fileName, string email = "salainen.osoite@posti.example")
    {
        var person = Person(customer);
        var scope = new CustomerScope(await AskAsync<RecognisePerson, Guid>(act => act.ExecuteAsync(person, Stop)));
        var offer = await AskAsync<CaseworkDb, Guid>(db => db.Set<Offer>()
            .Where(row => row.Procedure == "valmis.vapaamuotoinen" && db.Set<Authority>().Any(each => each.Id == row.AuthorityId && each.Slug == authority)).Select(row => row.Id).SingleAsync(Stop));
        var draft = (await AskAsync<StartDraft, Guid?>(act => act.ExecuteAsync(scope, offer, Language.Fi, Stop)))!.Value;
        if (fileName is not null)
        {
            Assert.IsType<AttachFileResult.Attached>(await AskAsync<AttachFile, AttachFileResult>(act => act.ExecuteAsync(scope, draft, "liitteet", fileName, new MemoryStream(Pdf), Stop)));
        }

        var answers = Answers(title, person, email);
        var open = (await AskAsync<DraftQuery, OpenDraft?>(query => query.FindAsync(scope, draft, Stop)))!;
        foreach (var page in open.Journey.Form.Pages)
        {
            var fields = page.Questions.Where(question => answers[question.Key] is not null).SelectMany(question => question.ToFields(answers[question.Key]));
            var result = await AskAsync<SavePage, SavePageResult>(act => act.ExecuteAsync(scope, draft, page.Key, PostedFields.Of(page, fields), null, Language.Fi, Stop));
            Assert.IsType<SavePageResult.Saved>(result);
        }

        return (scope, draft);
    }

    /// <summary>More new cases than one page of the list holds, at HUS, in the order they came; filed once for all tests.</summary>
    public Task<IReadOnlyList<Guid>> ManyAsync()
    {
        return many ??= FileManyAsync();

        async Task<IReadOnlyList<Guid>> FileManyAsync()
        {
            var made = new List<Guid>();
            for (var count = 0; count < InboxQuery.PageSize + 3; count++)
            {
                made.Add(await CaseAsync("hus"));
            }

            return made;
        }
    }

    /// <summary>Gives a person of the register a role in one more unit.</summary>
    public async Task GrantAsync(string person, string unit, Role role)
    {
        var id = await AskAsync<RecognisePerson, Guid>(act => act.ExecuteAsync(Person(person), Stop));
        await AskAsync<CaseworkDb, int>(async db =>
        {
            var where = await db.Set<Unit>().SingleAsync(row => row.Slug == unit, Stop);
            db.Add(new RoleGrant { Id = Ids.New(Now), PersonId = id, UnitId = where.Id, Role = role, From = Now });
            return await db.SaveChangesAsync(Stop);
        });
    }

    /// <summary>Asks or does one thing in a unit of work of its own.</summary>
    public async Task<TResult> AskAsync<TAct, TResult>(Func<TAct, Task<TResult>> ask)
        where TAct : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    /// <summary>A person of the demo's register as the demo's sign-in tells of them.</summary>
    public static IdentifiedPerson Person(string slug)
    {
        var register = ImportRegister.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "registers", "demo.json")));
        var found = register.Persons.Single(person => person.Slug == slug);
        return new IdentifiedPerson("hetu", found.IdentityCode!, found.FirstName, found.LastName, found.Email, found.Language, found.NonDisclosure);
    }

    private DateTimeOffset Now => host.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    private static JsonObject Answers(string title, IdentifiedPerson person, string email) => new()
    {
        ["asianLaji"] = "hakemus",
        ["otsikko"] = title,
        ["kuvaus"] = $"{title}: polku puistoon.",
        ["vaatimus"] = "Pyydämme lupaa.",
        ["perustelut"] = "Kaikille avoin.",
        ["paikanTieto"] = "osoite",
        ["paikanOsoite"] = new JsonObject { ["street"] = "Puistokatu 77", ["postalCode"] = "99997", ["city"] = "Paikkala" },
        ["liittyyAikaan"] = false,
        ["salassapidettavaa"] = false,
        ["kenenPuolesta"] = "itse",
        ["lahettaja"] = new JsonObject
        {
            ["firstName"] = person.FirstNames,
            ["lastName"] = person.LastName,
            ["email"] = email,
            ["phone"] = "040 000 7777",
            ["street"] = "Piilokuja 9",
            ["postalCode"] = "99996",
            ["city"] = "Piilola",
        },
        ["vakuutus"] = true,
    };
}

/// <summary>One service for all tests of the desk: they make cases of their own and look at those.</summary>
[CollectionDefinition("Desk")]
public sealed class DeskCollection : ICollectionFixture<WebHost>;
