using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>What anyone may see: the open offers of authorities that exist today. The public catalogue is the one scope that needs no sign-in.</summary>
public sealed class CatalogueQuery(CaseworkDb db, OfferLibrary offers, TimeProvider clock)
{
    /// <summary>Every offer, in no promised order.</summary>
    public async Task<IReadOnlyList<CataloguedOffer>> ListAsync(CancellationToken cancellation)
    {
        var today = HelsinkiTime.Day(clock.GetUtcNow());
        var rows = await db.Offers.AsNoTracking().Where(offer => offer.State != OfferState.Ended)
            .Join(db.Authorities, offer => offer.AuthorityId, authority => authority.Id, (offer, authority) => new { offer, authority })
            .Where(row => row.authority.ValidFrom <= today && (row.authority.ValidTo == null || row.authority.ValidTo >= today))
            .Select(row => row.offer).ToListAsync(cancellation);
        var listed = new List<CataloguedOffer>();
        foreach (var offer in rows)
        {
            listed.Add(new CataloguedOffer(offer, await offers.GetAsync(db, offer.CurrentVersionId, cancellation)));
        }

        return listed;
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
    /// <summary>Set when the authority has ended: nothing can be begun there .</summary>
    public EndedAuthority? Ended { get; init; }
}

/// <summary>An authority that has ended.</summary>
/// <param name="LastDay">Its last day.</param>
/// <param name="Successor">Who has its duties today, or nobody known.</param>
public sealed record EndedAuthority(DateOnly LastDay, LocalisedText? Successor);
