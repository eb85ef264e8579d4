using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>
/// Reads the ready-made procedures of a folder at start. A broken file, the same version with other content, or a key that has got another type is refused by name
/// with place and reason, and the version the service had stays. A file that is loaded already is not read again.
/// </summary>
public sealed class LoadProcedures(CaseworkDb db, TimeProvider clock)
{
    /// <summary>What was found in files that are new: errors, for which a file was refused, and warnings. Empty when all is well.</summary>
    public async Task<IReadOnlyList<FormFinding>> ExecuteAsync(string folder, CancellationToken cancellation)
    {
        var loaded = await db.FormVersions.Select(row => row.Sha256).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var findings = new List<FormFinding>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            findings.AddRange(await LoadAsync(path, loaded, cancellation));
        }

        return findings;
    }

    private async Task<IReadOnlyList<FormFinding>> LoadAsync(string path, HashSet<string> loaded, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        byte[] document;
        try
        {
            var bytes = new FileInfo(path).Length;
            if (bytes > FormDocument.MaxBytes)
            {
                return [FormDocument.TooBig(name, bytes)];
            }

            document = await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [FormFinding.Of(FindingKind.FileUnreadable, name, (1, 1, ""), fault.Message)];
        }

        if (loaded.Contains(FormDocument.Digest(document)))
        {
            return [];
        }

        var reading = FormDocument.Read(document, name);
        if (reading.Form is not { } form)
        {
            return reading.Findings;
        }

        IReadOnlyList<FormFinding> findings = [.. reading.Findings, .. await FormerAsync(form, cancellation) is { } former ? reading.Against(former) : []];
        if (!findings.Any(finding => finding.IsError))
        {
            await AddAsync(form, document, cancellation);
        }

        return findings;
    }

    /// <summary>The version with this number, or the nearest one before it; none when the procedure is new.</summary>
    private async Task<FormDefinition?> FormerAsync(FormDefinition form, CancellationToken cancellation)
    {
        var former = await db.FormVersions.AsNoTracking().Where(row => row.Procedure == form.Procedure && row.Number <= form.Version)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        return former is null ? null : FormDocument.ReadPublished(former.Document, $"{former.Procedure} {former.Number}").Form;
    }

    private async Task AddAsync(FormDefinition form, byte[] document, CancellationToken cancellation)
    {
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
    }
}
