using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>Where the owner of a draft can be told that it is about to be deleted. For the service's own background work.</summary>
public sealed class DraftEmailQuery(CaseworkDb db, DraftQuery drafts, PersonQuery people)
{
    /// <summary>The address, or none.</summary>
    public async Task<string?> FindAsync(Draft draft, CancellationToken cancellation)
    {
        var key = await db.DataKeys.AsNoTracking().SingleAsync(row => row.Id == draft.Id, cancellation);
        var open = await drafts.OpenAsync(draft, key, cancellation);
        return ContactEmail.Of(open.Offered.Form, open.Content.Answers, await people.FindAsync(draft.OwnerId, cancellation));
    }
}
