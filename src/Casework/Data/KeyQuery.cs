using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Data;

/// <summary>Whether anything in the database is sealed: then the keys must be there before the service starts.</summary>
public sealed class KeyQuery(CaseworkDb db)
{
    /// <summary>True when there is a data key.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellation) => db.DataKeys.AnyAsync(cancellation);
}
