using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Forms.Documents;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>
/// Reads the ready-made procedures of a folder at start. A broken file, or the same version with other content, is refused by name with line and
/// reason, and the version the service had stays.
/// </summary>
public sealed class LoadProcedures(CaseworkDb db, TimeProvider clock)
{
    /// <summary>What was refused; empty when all is well.</summary>
    public async Task<IReadOnlyList<FormFault>> ExecuteAsync(string folder, CancellationToken cancellation)
    {
        var faults = new List<FormFault>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            faults.AddRange(await LoadAsync(path, cancellation));
        }

        return faults;
    }

    private async Task<IReadOnlyList<FormFault>> LoadAsync(string path, CancellationToken cancellation)
    {
        var document = await File.ReadAllBytesAsync(path, cancellation);
        var reading = FormDocument.Read(document, Path.GetFileName(path));
        if (reading.Form is not { } form)
        {
            return reading.Faults;
        }

        var known = await db.FormVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Procedure == form.Procedure && row.Number == form.Version, cancellation);
        if (known is not null)
        {
            return known.Sha256 == form.Sha256
                ? []
                : [new FormFault(Path.GetFileName(path), 1, "version", $"Version {form.Version} of {form.Procedure} is published with other content. Give the change a new version number.")];
        }

        db.FormVersions.Add(new FormVersion
        {
            Id = Ids.New(clock.GetUtcNow()),
            Procedure = form.Procedure,
            Number = form.Version,
            Sha256 = form.Sha256,
            Document = document,
            LoadedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellation);
        return [];
    }
}
