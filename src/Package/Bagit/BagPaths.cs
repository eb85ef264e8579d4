using System.Text;

namespace Kevytasiointi.Package.Bagit;

/// <summary>Which paths the writer puts into a bag, and how they are written in a manifest.</summary>
internal static class BagPaths
{
    /// <summary>
    /// Throws <see cref="ArgumentException"/> naming the first path that could surprise a reader on any operating system.
    /// </summary>
    public static void Require(string topFolder, IReadOnlyList<BagFile> payload)
    {
        RequireSegment(topFolder, topFolder);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in payload.Select(file => file.Path))
        {
            var segments = path.Split('/');
            if (segments.Length < 2 || segments[0] != "data")
            {
                throw new ArgumentException($"A payload path is under data/: '{path}'.", nameof(payload));
            }

            foreach (var segment in segments)
            {
                RequireSegment(segment, path);
            }

            // File systems differ in case and normal form: two such names would overwrite each other when the bag is unpacked.
            if (!seen.Add(path.Normalize(NormalizationForm.FormC)))
            {
                throw new ArgumentException($"Two payload files have the same path: '{path}'.", nameof(payload));
            }
        }
    }

    /// <summary>
    /// RFC 8493, 2.1.3: line feed, carriage return and the per cent sign, and only those, are percent-encoded in a manifest.
    /// </summary>
    public static string InManifest(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static void RequireSegment(string segment, string path)
    {
        if (segment is "" or "." or ".." || segment.AsSpan().ContainsAny('/', '\\', '\0') || segment.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"Not a safe path inside a bag: '{path}'.", nameof(path));
        }
    }
}
