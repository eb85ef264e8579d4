using System.IO.Compression;

namespace Kevytasiointi.Casework.Attachments;

/// <summary>
/// Looks inside a ZIP-based office document without unpacking it to anywhere: what it is, whether it carries macros, and whether it would unpack to
/// something enormous. Any other archive is refused.
/// </summary>
public static class OfficeDocument
{
    private const int MostEntries = 10_000;
    private const long MostUnpacked = 1L << 30;
    private const int MostRatio = 200;

    /// <summary>The kind, or why it is refused.</summary>
    public static (string? Kind, FileRefusal? Refusal) Tell(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
            {
                return (null, FileRefusal.Hostile);
            }

            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(IsMacro))
            {
                return (null, FileRefusal.Macros);
            }

            var kind = KindOf(zip, names);
            return kind is null ? (null, FileRefusal.UnknownKind) : IsBomb(zip) ? (null, FileRefusal.Hostile) : (kind, null);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return (null, FileRefusal.Hostile);
        }
    }

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static string? KindOf(ZipArchive zip, HashSet<string> names)
    {
        if (names.Contains("[Content_Types].xml"))
        {
            return names.Contains("word/document.xml") ? "DOCX"
                : names.Contains("xl/workbook.xml") ? "XLSX"
                : names.Contains("ppt/presentation.xml") ? "PPTX"
                : null;
        }

        if (zip.GetEntry("mimetype") is not { Length: < 200 } mimetype)
        {
            return null;
        }

        using var reader = new StreamReader(mimetype.Open());
        var type = reader.ReadToEnd().Trim();
        return FileKind.All.FirstOrDefault(kind => kind.Name is "ODT" or "ODS" && kind.ContentType == type)?.Name;
    }

    /// <summary>Sizes in the directory may lie, so what is unpacked is counted too, and let go at once.</summary>
    private static bool IsBomb(ZipArchive zip)
    {
        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            var unpacked = 0L;
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                unpacked += read;
                if ((total += read) > MostUnpacked || (unpacked > 10 << 20 && unpacked > MostRatio * Math.Max(1, entry.CompressedLength)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
