namespace Kevytasiointi.Package.Bagit.Checking;

/// <summary>One manifest: which paths it lists with which hash (RFC 8493, 2.1.3 and 2.2.1).</summary>
/// <param name="File">Its own file name.</param>
/// <param name="Algorithm">As in its name, in small letters: <c>sha256</c> or <c>sha512</c>.</param>
/// <param name="IsForTags">Whether it lists tag files, not payload.</param>
/// <param name="Hashes">Hash by path, in small hexadecimal letters.</param>
internal sealed record BagManifest(string File, string Algorithm, bool IsForTags, IReadOnlyDictionary<string, string> Hashes)
{
    private static readonly Dictionary<string, int> HashLetters = new(StringComparer.Ordinal) { ["sha256"] = 64, ["sha512"] = 128 };

    /// <summary>Whether a tag file's name is that of a manifest with an algorithm we can check.</summary>
    public static bool IsName(string path, out string algorithm, out bool isForTags)
    {
        isForTags = path.StartsWith("tagmanifest-", StringComparison.Ordinal);
        var start = isForTags ? "tagmanifest-" : "manifest-";
        var isManifest = path.Length > start.Length + 4
            && path.StartsWith(start, StringComparison.Ordinal)
            && path.EndsWith(".txt", StringComparison.Ordinal);
        algorithm = isManifest ? path[start.Length..^4].ToLowerInvariant() : "";
        return isManifest && HashLetters.ContainsKey(algorithm);
    }

    /// <summary>Reads the lines; what does not follow the format goes to <paramref name="findings"/>.</summary>
    public static BagManifest Read(string file, string algorithm, bool isForTags, string? text, List<BagFinding> findings)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (text ?? "?").Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
        {
            var space = line.AsSpan().IndexOfAny(' ', '\t');
            var hash = space < 0 ? "" : line[..space].ToLowerInvariant();
            var path = space < 0 ? "" : BagPath.FromManifest(line[space..].TrimStart(' ', '\t'));
            if (hash.Length != HashLetters[algorithm] || !hash.All(char.IsAsciiHexDigit) || path.Length == 0)
            {
                findings.Add(new BagFinding(BagFault.Malformed, file));
            }
            else if (!BagPath.IsSafe(path))
            {
                findings.Add(new BagFinding(BagFault.UnsafePath, path));
            }
            else if (path.StartsWith("data/", StringComparison.Ordinal) == isForTags
                || path.StartsWith("tagmanifest-", StringComparison.Ordinal))
            {
                findings.Add(new BagFinding(BagFault.Malformed, file)); // payload and tag files have manifests of their own
            }
            else if (!hashes.TryAdd(path, hash))
            {
                findings.Add(new BagFinding(BagFault.Duplicate, path));
            }
        }

        return new BagManifest(file, algorithm, isForTags, hashes);
    }
}
