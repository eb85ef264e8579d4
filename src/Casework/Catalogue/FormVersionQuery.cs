using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Forms.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>Published form versions, old ones too: what a form asked is public, and a case stays readable by the version it was made with.</summary>
public sealed class FormVersionQuery(CaseworkDb db, FormLibrary forms)
{
    /// <summary>A version of a procedure's form, or none.</summary>
    public async Task<FormDefinition?> FindAsync(string procedure, int number, CancellationToken cancellation)
    {
        var id = await db.FormVersions.AsNoTracking().Where(row => row.Procedure == procedure && row.Number == number)
            .Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation);
        return id is { } known ? await forms.GetAsync(db, known, cancellation) : null;
    }
}
