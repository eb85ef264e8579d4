using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Attachments;

/// <summary>Opens sealed files, bit-exact, for a caller that has found the case through a scope.</summary>
public sealed class AttachmentReader(CaseworkDb db, AttachmentStore store, Sealer sealer)
{
    /// <summary>The bytes of an attachment or package as they were received.</summary>
    internal async Task<Stream> OpenAsync(Guid id, CancellationToken cancellation)
    {
        var key = await db.DataKeys.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        return sealer.OpenFrom(key, "file", store.Open(id), disposeSource: true);
    }
}
