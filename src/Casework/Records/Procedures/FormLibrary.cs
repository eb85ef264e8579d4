using System.Collections.Concurrent;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Records.Procedures;

/// <summary>Published form versions, read once and kept: they never change. One library serves the whole process.</summary>
public sealed class FormLibrary
{
    private readonly ConcurrentDictionary<Guid, FormDefinition> forms = new();

    /// <summary>The form of a version.</summary>
    public async Task<FormDefinition> GetAsync(CaseworkDb db, Guid formVersionId, CancellationToken cancellation)
    {
        if (forms.TryGetValue(formVersionId, out var known))
        {
            return known;
        }

        var row = await db.FormVersions.AsNoTracking().SingleAsync(version => version.Id == formVersionId, cancellation);
        var reading = FormDocument.ReadPublished(row.Document, $"{row.Procedure} {row.Number}");
        return forms[formVersionId] = reading.Form
            ?? throw new InvalidOperationException($"Stored form {row.Procedure} {row.Number} does not read: {reading.Findings[0]}");
    }
}
