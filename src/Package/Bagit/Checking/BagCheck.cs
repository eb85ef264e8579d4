using System.IO.Compression;
using System.Security.Cryptography;

namespace Kevytasiointi.Package.Bagit.Checking;

/// <summary>
/// Checks a BagIt 1.0 bag in a ZIP: is it complete, and is every file as it was made? Written from RFC 8493 and sharing nothing
/// with the writer, so that a mistake there is found here. Fetches nothing, unpacks nothing to disk, and reads no more than
/// <see cref="BagLimits"/> allow.
/// </summary>
/// <remarks>
/// A valid bag proves that it was not damaged; that nobody made it anew is proved by its signature, not here. Tag files that no
/// manifest lists are allowed, as the RFC allows them; the signature is one.
/// </remarks>
public sealed class BagCheck(BagLimits? limits = null)
{
    private readonly BagLimits limits = limits ?? new BagLimits();

    /// <summary>
    /// Checks a ZIP in a seekable stream. Whatever is in it becomes the report; only failures of the stream itself throw.
    /// </summary>
    public async Task<BagReport> CheckAsync(Stream zip, CancellationToken cancellation = default)
    {
        if (!zip.CanSeek)
        {
            throw new ArgumentException("A ZIP is read from its end: the stream must be seekable.", nameof(zip));
        }

        try
        {
            switch (await ZipDirectory.IsWithinAsync(zip, limits.Entries, cancellation))
            {
                case null:
                    return Not(BagVerdict.NotABag, BagFault.NotZip);
                case false:
                    return Not(BagVerdict.TooLarge, BagFault.TooLarge);
            }

            zip.Position = 0;
            await using var archive =
                await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            return archive.Entries.Count > limits.Entries
                ? Not(BagVerdict.TooLarge, BagFault.TooLarge)
                : await CheckAsync(new BagReader(archive, limits, zip.Length), cancellation);
        }
        catch (BagTooLargeException stopped)
        {
            return Not(BagVerdict.TooLarge, BagFault.TooLarge, stopped.Path);
        }
        catch (InvalidDataException)
        {
            return Not(BagVerdict.NotABag, BagFault.NotZip);
        }
    }

    private static BagReport Not(BagVerdict verdict, BagFault fault, string path = "") => new(verdict, "", [new BagFinding(fault, path)], []);

    private static async Task<BagReport> CheckAsync(BagReader bag, CancellationToken cancellation)
    {
        if (!bag.HasOneTop || !bag.Has("bagit.txt"))
        {
            return Not(BagVerdict.NotABag, BagFault.NoDeclaration);
        }

        if (!BagInfo.IsDeclaration(await TextAsync(bag, "bagit.txt", cancellation)))
        {
            return Not(BagVerdict.NotABag, BagFault.UnknownVersion, "bagit.txt");
        }

        var findings = new List<BagFinding>(bag.Findings);
        var info = bag.Has("bag-info.txt") ? BagInfo.Read(await TextAsync(bag, "bag-info.txt", cancellation)) : [];
        if (info is null)
        {
            findings.Add(new BagFinding(BagFault.Malformed, "bag-info.txt"));
        }

        var manifests = await ManifestsAsync(bag, findings, cancellation);
        Compare(bag, manifests, findings);
        await VerifyAsync(bag, manifests, info ?? [], findings, cancellation);
        var distinct = findings.Distinct().OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Fault).ToList();
        return new BagReport(distinct.Count == 0 ? BagVerdict.Valid : BagVerdict.Changed, bag.TopFolder, distinct, info ?? []);
    }

    private static async Task<List<BagManifest>> ManifestsAsync(BagReader bag, List<BagFinding> findings, CancellationToken cancellation)
    {
        var manifests = new List<BagManifest>();
        foreach (var path in bag.Paths.Order(StringComparer.Ordinal))
        {
            if (BagManifest.IsName(path, out var algorithm, out var isForTags))
            {
                manifests.Add(BagManifest.Read(path, algorithm, isForTags, await TextAsync(bag, path, cancellation), findings));
            }
        }

        return manifests;
    }

    // What the manifests and the bag say of each other's files, before any content is read.
    private static void Compare(BagReader bag, List<BagManifest> manifests, List<BagFinding> findings)
    {
        var (tags, payload) = (manifests.Where(one => one.IsForTags).ToList(), manifests.Where(one => !one.IsForTags).ToList());
        if (payload.Count == 0)
        {
            findings.Add(new BagFinding(BagFault.NoManifest, ""));
        }

        if (tags.Count == 0)
        {
            findings.Add(new BagFinding(BagFault.NoTagManifest, ""));
        }

        var listed = manifests.SelectMany(manifest => manifest.Hashes.Keys);
        findings.AddRange(listed.Where(path => !bag.Has(path)).Select(path => new BagFinding(BagFault.Missing, path)));
        var files = bag.Paths.Where(path => path.StartsWith("data/", StringComparison.Ordinal));
        var unlisted = files.Where(path => !payload.All(one => one.Hashes.ContainsKey(path)))
            .Concat(payload.Select(one => one.File).Where(manifest => !tags.All(tag => tag.Hashes.ContainsKey(manifest))));
        findings.AddRange(unlisted.Select(path => new BagFinding(BagFault.Extra, path)));
    }

    private static async Task VerifyAsync(
        BagReader bag,
        List<BagManifest> manifests,
        List<(string Name, string Value)> info,
        List<BagFinding> findings,
        CancellationToken cancellation)
    {
        var (bytes, files) = (0L, 0);
        foreach (var path in bag.Paths.Order(StringComparer.Ordinal))
        {
            var isPayload = path.StartsWith("data/", StringComparison.Ordinal);
            var expected = manifests.Where(manifest => manifest.Hashes.ContainsKey(path)).ToList();
            if (!isPayload && expected.Count == 0)
            {
                continue;
            }

            var (length, agrees) = await AgreesAsync(bag, path, expected, cancellation);
            if (!agrees)
            {
                findings.Add(new BagFinding(BagFault.Changed, path));
            }

            (bytes, files) = isPayload ? (bytes + length, files + 1) : (bytes, files);
        }

        if (!BagInfo.AgreesOn(info, bytes, files))
        {
            findings.Add(new BagFinding(BagFault.WrongSum, "bag-info.txt"));
        }
    }

    private static async Task<(long Length, bool Agrees)> AgreesAsync(
        BagReader bag, string path, List<BagManifest> expected, CancellationToken cancellation)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var wants512 = expected.Any(manifest => manifest.Algorithm == "sha512");
        try
        {
            var length = await bag.ReadAsync(path, Append, cancellation);
            var (short1, long1) = (Convert.ToHexStringLower(sha256.GetHashAndReset()), Convert.ToHexStringLower(sha512.GetHashAndReset()));
            return (length, expected.All(manifest => manifest.Hashes[path] == (manifest.Algorithm == "sha512" ? long1 : short1)));
        }
        catch (InvalidDataException)
        {
            return (0, false);
        }

        void Append(ReadOnlySpan<byte> part)
        {
            sha256.AppendData(part);
            if (wants512)
            {
                sha512.AppendData(part);
            }
        }
    }

    // A tag file that cannot be unpacked is as one without text: the caller finds it malformed.
    private static async Task<string?> TextAsync(BagReader bag, string path, CancellationToken cancellation)
    {
        try
        {
            return await bag.ReadTextAsync(path, cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
