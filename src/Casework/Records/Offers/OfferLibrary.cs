using System.Collections.Concurrent;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Forms.Calendars;
using Kevytasiointi.Forms.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Records.Offers;

/// <summary>An offer version with everything it stands on. Immutable, so it is read once and kept.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Offer">The offer as it stood when first read; its state may have changed since.</param>
/// <param name="Version">The pinned version.</param>
/// <param name="Form">Its form.</param>
public sealed record OfferedProcedure(Authority Authority, Unit Unit, Offer Offer, OfferVersion Version, FormDefinition Form)
{
    /// <summary>The settings of the version.</summary>
    public OfferSettings Settings => Version.Settings;

    /// <summary>How long before its activity the matter is to be filed, or none.</summary>
    public FilingDeadline? Deadline => FilingDeadline.Of(Form, Settings.DeadlineCount, Settings.DeadlineUnit);
}

/// <summary>Offer versions by id, read once and kept for the whole process.</summary>
public sealed class OfferLibrary(FormLibrary forms)
{
    /// <summary>How many are read at once: a database takes only so many parameters.</summary>
    private const int AtOnce = 500;

    private readonly ConcurrentDictionary<Guid, OfferedProcedure> versions = new();

    /// <summary>The offer version with this id.</summary>
    public async Task<OfferedProcedure> GetAsync(CaseworkDb db, Guid offerVersionId, CancellationToken cancellation) =>
        versions.TryGetValue(offerVersionId, out var known) ? known : (await GetAsync(db, [offerVersionId], cancellation))[0];

    /// <summary>The offer versions with these ids, in their order; those not known yet are read together.</summary>
    public async Task<IReadOnlyList<OfferedProcedure>> GetAsync(CaseworkDb db, IReadOnlyList<Guid> offerVersionIds, CancellationToken cancellation)
    {
        foreach (var unknown in offerVersionIds.Where(id => !versions.ContainsKey(id)).Distinct().Chunk(AtOnce).ToList())
        {
            await ReadAsync(db, unknown, cancellation);
        }

        return [.. offerVersionIds.Select(id => versions[id])];
    }

    private async Task ReadAsync(CaseworkDb db, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var rows = await (
            from version in db.OfferVersions.AsNoTrackingWithIdentityResolution() // one authority, however many offers it has
            join offer in db.Offers on version.OfferId equals offer.Id
            join unit in db.Units on offer.UnitId equals unit.Id
            join authority in db.Authorities on unit.AuthorityId equals authority.Id
            where ids.Contains(version.Id)
            select new { version, offer, unit, authority }).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var form = await forms.GetAsync(db, row.version.FormVersionId, cancellation);
            versions[row.version.Id] = new OfferedProcedure(row.authority, row.unit, row.offer, row.version, form);
        }
    }
}
