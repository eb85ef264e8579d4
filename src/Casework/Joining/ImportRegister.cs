using System.Text.Json;
using System.Text.Json.Serialization;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Joining;

/// <summary>
/// Brings in the authorities, units, offers and roles of a register file. What stands already is left as it is, so the same file can be given again.
/// </summary>
public sealed class ImportRegister(CaseworkDb db, FormLibrary forms, RecognisePerson recognise, Sealer sealer, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Reads a register file.</summary>
    public static RegisterFile Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<RegisterFile>(utf8, Json) ?? throw new JsonException("The register file is empty.");

    /// <summary>Imports it.</summary>
    /// <returns>The offers that could not be made, and why; empty when all is well. They are tried again when the file is given again.</returns>
    public async Task<IReadOnlyList<string>> ExecuteAsync(RegisterFile file, CancellationToken cancellation)
    {
        var faults = new List<string>();
        var units = await db.Units.ToDictionaryAsync(unit => unit.Slug, cancellation);
        foreach (var authority in file.Authorities)
        {
            faults.AddRange(await AddAuthorityAsync(authority, units, cancellation));
        }

        await SetSuccessorsAsync(file, cancellation);

        foreach (var person in file.Persons.Where(person => person.Roles is { Count: > 0 } && person.IdentityCode is not null))
        {
            await AddRolesAsync(person, units, cancellation);
        }

        return faults;
    }

    private async Task<IReadOnlyList<string>> AddAuthorityAsync(RegisterAuthority entry, Dictionary<string, Unit> units, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var authority = await db.Authorities.SingleOrDefaultAsync(row => row.Slug == entry.Slug, cancellation);
        if (authority is null)
        {
            var key = sealer.NewKey(Ids.New(now));
            authority = new Authority
            {
                Id = key.Id,
                Slug = entry.Slug,
                Kind = entry.Kind,
                Name = entry.Name,
                BusinessId = entry.BusinessId,
                Languages = string.Join(' ', entry.Languages),
                ValidFrom = entry.ValidFrom,
                ValidTo = entry.ValidTo,
            };
            db.DataKeys.Add(key);
            db.Authorities.Add(authority);
        }

        foreach (var unit in (entry.Units ?? []).Where(unit => !units.ContainsKey(unit.Slug)))
        {
            units[unit.Slug] = new Unit { Id = Ids.New(now), AuthorityId = authority.Id, Slug = unit.Slug, Name = unit.Name };
            db.Units.Add(units[unit.Slug]);
        }

        var faults = new List<string>();
        foreach (var offer in entry.Offers ?? [])
        {
            if (await AddOfferAsync(authority, units[offer.Unit], offer, now, cancellation) is { } fault)
            {
                faults.Add(fault);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return faults;
    }

    /// <summary>Once all of them are there: a successor may stand after its predecessor in the file. One that is set already is left.</summary>
    private async Task SetSuccessorsAsync(RegisterFile file, CancellationToken cancellation)
    {
        foreach (var entry in file.Authorities.Where(entry => entry.Successor is not null))
        {
            var authority = await db.Authorities.SingleAsync(row => row.Slug == entry.Slug, cancellation);
            authority.SuccessorId ??= await db.Authorities.Where(row => row.Slug == entry.Successor).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation)
                ?? throw new InvalidOperationException($"The authority {entry.Slug} names {entry.Successor} as its successor, and there is no such authority.");
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The fault that kept it from being made, or none.</summary>
    private async Task<string?> AddOfferAsync(Authority authority, Unit unit, RegisterOffer entry, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Offers.AnyAsync(row => row.AuthorityId == authority.Id && row.Slug == entry.Slug, cancellation))
        {
            return null;
        }

        if (await db.FormVersions.Where(row => row.Procedure == entry.Procedure).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation) is not { } form)
        {
            return $"The offer {authority.Slug}/{entry.Slug} names the procedure {entry.Procedure}, which is not loaded.";
        }

        if (!(await forms.GetAsync(db, form.Id, cancellation)).IsFor(authority.Kind))
        {
            return $"The offer {authority.Slug}/{entry.Slug} is refused: the procedure {entry.Procedure} is not made for authorities of the kind {JsonNamingPolicy.CamelCase.ConvertName(authority.Kind.ToString())}. Take the offer out of the register file.";
        }

        var offer = new Offer { Id = Ids.New(now), UnitId = unit.Id, AuthorityId = authority.Id, Procedure = entry.Procedure, Slug = entry.Slug, State = OfferState.Open };
        var version = new OfferVersion { Id = Ids.New(now), OfferId = offer.Id, Number = 1, FormVersionId = form.Id, Settings = entry.ToSettings(), From = now };
        offer.CurrentVersionId = version.Id;
        db.Offers.Add(offer);
        db.OfferVersions.Add(version);
        return null;
    }

    private async Task AddRolesAsync(RegisterPerson entry, Dictionary<string, Unit> units, CancellationToken cancellation)
    {
        var person = await recognise.ExecuteAsync(
            new IdentifiedPerson("hetu", entry.IdentityCode!, entry.FirstName, entry.LastName, entry.Email, entry.Language, entry.NonDisclosure), cancellation);
        var now = clock.GetUtcNow();
        var held = await db.RoleGrants.Where(grant => grant.PersonId == person).ToListAsync(cancellation);
        db.RoleGrants.AddRange(entry.Roles!
            .Select(role => new RoleGrant { Id = Ids.New(now), PersonId = person, UnitId = units[role.Unit].Id, Role = role.Role, From = now })
            .Where(grant => held.All(known => known.UnitId != grant.UnitId || known.Role != grant.Role)));
        await db.SaveChangesAsync(cancellation);
    }
}
