using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Registers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Bench.Running;

/// <summary>
/// The whole country beside the demo's: 400 authorities, a municipality's for each of the 292, the rest with areas of several, and 60 procedures that each
/// of them offers: 24,000 offers. The procedures are the shipped ones with other letters, so that each brings words of its own to the search.
/// </summary>
public static class Universe
{
    private const int Authorities = 400;
    private const int Procedures = 60;

    private static readonly (AuthorityKind Kind, int Count)[] Others =
        [(AuthorityKind.PoliceDepartment, 11), (AuthorityKind.RescueDepartment, 22), (AuthorityKind.WellbeingServicesCounty, 21), (AuthorityKind.HospitalDistrict, 1), (AuthorityKind.Municipality, 53)];

    /// <summary>The codes of the municipalities.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Municipalities.Selectable.Select(each => each.Code)];

    /// <summary>Adds it to a database that the service has made.</summary>
    /// <returns>How many offers.</returns>
    public static async Task<int> AddAsync(World world, string procedures)
    {
        var builder = new DbContextOptionsBuilder<CaseworkDb>();
        Database.Configure(builder, new DatabaseSettings { Provider = world.Provider, ConnectionString = world.Product });
        var now = TimeProvider.System.GetUtcNow();
        var forms = Forms(procedures, now).ToList();
        await using (var db = new CaseworkDb(builder.Options))
        {
            db.AddRange(forms);
            await db.SaveChangesAsync();
        }

        foreach (var authority in Described().Take(Authorities))
        {
            await using var db = new CaseworkDb(builder.Options);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            Add(db, authority, forms, now);
            await db.SaveChangesAsync();
        }

        return Authorities * Procedures;
    }

    private static IEnumerable<(AuthorityKind Kind, string Slug, LocalisedText Name, IReadOnlyList<string> Area)> Described() =>
        Municipalities.Selectable.Select(each => (AuthorityKind.Municipality, "kunta-" + each.Code, new LocalisedText(each.Name.Fi + " (koe)", each.Name.Sv + " (prov)", each.Name.Fi + " (trial)"), (IReadOnlyList<string>)[each.Code]))
            .Concat(Others.SelectMany(other => Enumerable.Range(0, other.Count).Select(number => (other.Kind, $"{other.Kind}-{number}", Named(other.Kind, number), (IReadOnlyList<string>)[.. Codes.Where((_, at) => at % other.Count == number)]))));

    private static LocalisedText Named(AuthorityKind kind, int number) => new($"Koealueen {kind} {number}", $"Provområdets {kind} {number}", $"Trial area {kind} {number}");

    private static void Add(CaseworkDb db, (AuthorityKind Kind, string Slug, LocalisedText Name, IReadOnlyList<string> Area) described, IReadOnlyList<FormVersion> forms, DateTimeOffset now)
    {
        var authority = new Authority { Id = Ids.New(now), Slug = described.Slug, Kind = described.Kind, Name = described.Name, Languages = "fi sv", ValidFrom = new DateOnly(2020, 1, 1) };
        var unit = new Unit { Id = Ids.New(now), AuthorityId = authority.Id, Slug = described.Slug, Name = new LocalisedText("Lupayksikkö", "Tillståndsenheten", "Permits") };
        db.AddRange(authority, unit);
        foreach (var form in forms)
        {
            var offer = new Offer { Id = Ids.New(now), UnitId = unit.Id, AuthorityId = authority.Id, Procedure = form.Procedure, Slug = form.Procedure.Split('.')[1] };
            var version = new OfferVersion
            {
                Id = Ids.New(now),
                OfferId = offer.Id,
                Number = 1,
                FormVersionId = form.Id,
                From = now,
                Settings = new OfferSettings { Area = described.Area, NudgeAddress = "koe@koe.example", Contact = new OfferContact(described.Name, "029 000 0000", "koe@koe.example") },
            };
            offer.CurrentVersionId = version.Id;
            db.AddRange(offer, version);
        }
    }

    private static IEnumerable<FormVersion> Forms(string folder, DateTimeOffset now)
    {
        var shipped = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        for (var number = 0; number < Procedures; number++)
        {
            var document = JsonNode.Parse(File.ReadAllBytes(shipped[number % shipped.Count]))!.AsObject();
            document["procedure"] = $"{FormDefinition.ReadyMadeOwner}.koe{number}";
            document["kinds"] = new JsonArray("municipality", "rescueDepartment", "hospitalDistrict", "policeDepartment", "wellbeingServicesCounty");
            Reword(document, 1 + number);
            var bytes = System.Text.Encoding.UTF8.GetBytes(document.ToJsonString());
            var form = FormDocument.Read(bytes, $"koe{number}") switch { { Form: { } read } => read, var refused => throw new InvalidOperationException(refused.Errors[0].ToString()) };
            yield return new FormVersion { Id = Ids.New(now), Procedure = form.Procedure, Number = form.Version, Sha256 = form.Sha256, Document = bytes, LoadedAt = now };
        }
    }

    /// <summary>Gives every text in three languages other letters.</summary>
    private static void Reword(JsonNode? node, int by)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Reword(item, by);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, member) in members.ToList())
            {
                if (name is "fi" or "sv" or "en" && member is JsonValue text)
                {
                    members[name] = Turn(text.GetValue<string>(), by);
                }
                else if (name is "fi" or "sv" or "en" && member is JsonArray words)
                {
                    members[name] = new JsonArray([.. words.Select(word => (JsonNode)Turn(word!.GetValue<string>(), by))]);
                }
                else
                {
                    Reword(member, by);
                }
            }
        }
    }

    private static string Turn(string text, int by)
    {
        if (text.StartsWith("https://", StringComparison.Ordinal))
        {
            return text;
        }

        const string Letters = "bcdfghjklmnpqrstvwxz";
        return string.Concat(text.Select(letter => Letters.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) is >= 0 and var at
            ? Letters[(at + by) % Letters.Length] : letter));
    }
}
