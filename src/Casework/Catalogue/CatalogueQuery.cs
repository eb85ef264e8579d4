using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>What anyone may see: the open offers of authorities that exist today. The public catalogue is the one scope that needs no sign-in.</summary>
public sealed class CatalogueQuery(CaseworkDb db, OfferLibrary offers, FormLibrary forms, TimeProvider clock)
{
    /// <summary>Every offer, by id.</summary>
    public async Task<IReadOnlyList<CataloguedOffer>> ListAsync(CancellationToken cancellation)
    {
        var today = HelsinkiTime.Day(clock.GetUtcNow());
        var rows = await db.Offers.AsNoTracking().Where(offer => offer.State != OfferState.Ended)
            .Join(db.Authorities, offer => offer.AuthorityId, authority => authority.Id, (offer, authority) => new { offer, authority })
            .Where(row => row.authority.ValidFrom <= today && (row.authority.ValidTo == null || row.authority.ValidTo >= today))
            .Select(row => row.offer).OrderBy(offer => offer.Id).ToListAsync(cancellation);
        var versions = await offers.GetAsync(db, [.. rows.Select(row => row.CurrentVersionId)], cancellation);
        return [.. rows.Zip(versions, (offer, offered) => new CataloguedOffer(offer, offered))];
    }

    /// <summary>The newest version of every ready-made procedure, whether anybody offers it or not; by key.</summary>
    public async Task<IReadOnlyList<FormDefinition>> ReadyMadeAsync(CancellationToken cancellation)
    {
        var rows = await db.FormVersions.AsNoTracking().Where(row => row.Procedure.StartsWith(FormDefinition.ReadyMadeOwner + "."))
            .Select(row => new { row.Id, row.Procedure, row.Number }).ToListAsync(cancellation);
        var newest = new List<FormDefinition>();
        foreach (var row in rows.GroupBy(row => row.Procedure, StringComparer.Ordinal).OrderBy(versions => versions.Key, StringComparer.Ordinal).Select(versions => versions.MaxBy(row => row.Number)!))
        {
            newest.Add(await forms.GetAsync(db, row.Id, cancellation));
        }

        return newest;
    }

    /// <summary>The offer at a public address, or none. Its authority may have ended: the address still tells who took over .</summary>
    public async Task<CataloguedOffer?> FindAsync(string authoritySlug, string offerSlug, CancellationToken cancellation)
    {
        var offer = await db.Offers.AsNoTracking().Where(row => row.Slug == offerSlug)
            .Join(db.Authorities.Where(authority => authority.Slug == authoritySlug), row => row.AuthorityId, authority => authority.Id, (row, _) => row)
            .SingleOrDefaultAsync(cancellation);
        return offer is null
            ? null
            : new CataloguedOffer(offer, await offers.GetAsync(db, offer.CurrentVersionId, cancellation)) { Ended = await EndedAsync(offer.AuthorityId, cancellation) };
    }

    private async Task<EndedAuthority?> EndedAsync(Guid authorityId, CancellationToken cancellation)
    {
        var today = HelsinkiTime.Day(clock.GetUtcNow());
        var authority = await db.Authorities.AsNoTracking().SingleAsync(row => row.Id == authorityId, cancellation);
        if (authority.ValidTo is not { } last || last >= today)
        {
            return null;
        }

        var passed = new HashSet<Guid> { authority.Id };
        var next = authority;
        while (next?.ValidTo < today)
        {
            var id = next.SuccessorId;
            next = id is { } successor && passed.Add(successor) ? await db.Authorities.AsNoTracking().SingleAsync(row => row.Id == successor, cancellation) : null;
        }

        return new EndedAuthority(last, next?.Name);
    }
}

/// <summary>An offer as it stands now, with its version in force.</summary>
public sealed record CataloguedOffer(Offer Offer, OfferedProcedure Offered)
{
    /// <summary>Whether it covers a municipality; one without an area covers the whole country.</summary>
    public bool Covers(string municipality) => Offered.Settings.Area is [] || Offered.Settings.Area.Contains(municipality);


    /// <summary>Set when the authority has ended: nothing can be begun there .</summary>
    public EndedAuthority? Ended { get; init; }
}

/// <summary>An authority that has ended.</summary>
/// <param name="LastDay">Its last day.</param>
/// <param name="Successor">Who has its duties today, or nobody known.</param>
public sealed record EndedAuthority(DateOnly LastDay, LocalisedText? Successor);
