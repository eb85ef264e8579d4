using System.Text;

namespace Kevytasiointi.Package.Bagit.Checking;

/// <summary>Judges paths that came from outside.</summary>
internal static class BagPath
{
    /// <summary>
    /// Whether a path stays inside its folder on every operating system (RFC 8493, 5): no empty, <c>.</c> or
    /// <c>..</c> part, no backslash, drive, stream or NUL, no home directory.
    /// </summary>
    public static bool IsSafe(string path) =>
        !path.StartsWith('~')
        && !path.AsSpan().ContainsAny('\\', ':', '\0')
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    /// <summary>The path as a file system sees it that keeps neither case nor normal form; to be compared without case.</summary>
    public static string Folded(string path) =>
        string.Concat(path.EnumerateRunes().Select(rune => (rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString()))
            .Normalize(NormalizationForm.FormC);

    /// <summary>A path out of a manifest (2.1.3): <c>%0A</c>, <c>%0D</c> and <c>%25</c> are the only codes there are.</summary>
    public static string FromManifest(string path) =>
        path.Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
            .Replace("%25", "%", StringComparison.Ordinal);
}
