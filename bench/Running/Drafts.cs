using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Projects;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;
using Customer = Kevytasiointi.Casework.Records.People.Person;

namespace Kevytasiointi.Bench.Running;

/// <summary>
/// Prepares filled drafts of the free-form procedure, past the pages: twelve answers, of which one is of 2,000 and one of 480 characters, as
/// customers' texts are, and hard to compress.
/// </summary>
public static class Drafts
{
    /// <summary>The ids of new drafts of the last person who signed in.</summary>
    public static async Task<IReadOnlyList<Guid>> PrepareAsync(World world, int count)
    {
        var builder = new DbContextOptionsBuilder<CaseworkDb>();
        Database.Configure(builder, new DatabaseSettings { Provider = world.Provider, ConnectionString = world.Product });
        using var keys = new KeyStore(new KeyStoreSettings { Folder = Path.Combine(world.Home, "keys") });
        var sealer = new Sealer(keys);
        var now = TimeProvider.System.GetUtcNow();
        Customer owner;
        OfferVersion version;
        Guid project;
        await using (var db = new CaseworkDb(builder.Options))
        {
            owner = await db.Set<Customer>().OrderByDescending(row => row.LastSignIn).FirstAsync();
            version = await (
                from authority in db.Set<Authority>()
                join offer in db.Set<Offer>() on authority.Id equals offer.AuthorityId
                join current in db.Set<OfferVersion>() on offer.CurrentVersionId equals current.Id
                where authority.Slug == "mallilan-kaupunki" && offer.Slug == "hakemus-tai-ilmoitus"
                select current).SingleAsync();
            var key = sealer.NewKey(Ids.New(now));
            project = key.Id;
            db.Add(key);
            db.Add(new Project { Id = project, OwnerId = owner.Id, CreatedAt = now });
            await db.SaveChangesAsync();
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["answers"] = Answers(),
            ["confirmed"] = new JsonArray("asia", "paikkaJaAika", "liitteet", "lahettaja"),
            ["typed"] = new JsonObject(),
        });
        var ids = new List<Guid>(count);
        foreach (var part in Enumerable.Range(0, count).Chunk(400))
        {
            await using var db = new CaseworkDb(builder.Options);
            foreach (var _ in part)
            {
                var key = sealer.NewKey(Ids.New(now));
                ids.Add(key.Id);
                db.Add(key);
                db.Add(new Draft
                {
                    Id = key.Id,
                    ProjectId = project,
                    OwnerId = owner.Id,
                    OfferVersionId = version.Id,
                    FormVersionId = version.FormVersionId,
                    Content = sealer.Seal(key, "draft", content),
                    Language = "fi",
                    CreatedAt = now,
                    ChangedAt = now,
                    ExpiresAt = now.AddDays(30),
                });
            }

            await db.SaveChangesAsync();
        }

        return ids;
    }

    private static JsonObject Answers() => new()
    {
        ["asianLaji"] = "hakemus",
        ["otsikko"] = "Joulupolku Mallipuistossa",
        ["kuvaus"] = Words(2000),
        ["vaatimus"] = Words(480),
        ["perustelut"] = "Tapahtuma on maksuton ja kaikille avoin.",
        ["paikanTieto"] = "osoite",
        ["paikanOsoite"] = new JsonObject { ["street"] = "Puistokatu 1", ["postalCode"] = "99998", ["city"] = "Mallila" },
        ["liittyyAikaan"] = false,
        ["salassapidettavaa"] = false,
        ["kenenPuolesta"] = "itse",
        ["lahettaja"] = new JsonObject
        {
            ["firstName"] = "Aino",
            ["lastName"] = "Korpela",
            ["email"] = "aino.korpela@posti.example",
            ["phone"] = "040 000 0001",
            ["street"] = "Piilokuja 9",
            ["postalCode"] = "99998",
            ["city"] = "Mallila",
        },
        ["vakuutus"] = true,
    };

    /// <summary>Made-up words, the same at every run.</summary>
    private static string Words(int length)
    {
        const string Letters = "aaaiiittteeennnsssllookkuuäämmvvrjhypdö      ";
#pragma warning disable CA5394 // not a secret: text that is the same at every run
        var random = new Random(length);
        return new string([.. Enumerable.Range(0, length - 2).Select(_ => Letters[random.Next(Letters.Length)]).Prepend('A').Append('.')]);
#pragma warning restore CA5394
    }
}
