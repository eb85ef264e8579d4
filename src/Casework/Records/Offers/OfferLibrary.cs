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
    private readonly ConcurrentDictionary<Guid, OfferedProcedure> versions = new();

    /// <summary>The offer version with this id.</summary>
    public async Task<OfferedProcedure> GetAsync(CaseworkDb db, Guid offerVersionId, CancellationToken cancellation)
    {
        if (versions.TryGetValue(offerVersionId, out var known))
        {
            return known;
        }

        var row = await (
            from version in db.OfferVersions.AsNoTracking()
            join offer in db.Offers on version.OfferId equals offer.Id
            join unit in db.Units on offer.UnitId equals unit.Id
            join authority in db.Authorities on unit.AuthorityId equals authority.Id
            where version.Id == offerVersionId
            select new { version, offer, unit, authority }).SingleAsync(cancellation);
        var form = await forms.GetAsync(db, row.version.FormVersionId, cancellation);
        return versions[offerVersionId] = new OfferedProcedure(row.authority, row.unit, row.offer, row.version, form);
    }
}
