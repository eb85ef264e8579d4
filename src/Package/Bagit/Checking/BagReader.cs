using System.IO.Compression;
using System.Text;

namespace Kevytasiointi.Package.Bagit.Checking;

/// <summary>
/// The files of a bag inside a ZIP, by their path below the top folder. Nothing is ever unpacked to disk, and no path of the ZIP is
/// used as one. Notes what is unsafe or ambiguous, and stops reading when a limit is passed.
/// </summary>
internal sealed class BagReader
{
    private const int LinkType = 0xA000;
    private const int TypeMask = 0xF000;
    private readonly Dictionary<string, ZipArchiveEntry> files = new(StringComparer.Ordinal);
    private readonly List<BagFinding> findings = [];
    private readonly BagLimits limits;
    private long left;

    public BagReader(ZipArchive zip, BagLimits limits, long zipBytes)
    {
        (this.limits, left) = (limits, limits.TotalFor(zipBytes));
        TopFolder = zip.Entries.Count == 0 ? "" : zip.Entries[0].FullName.Split('/')[0];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            Add(entry, seen);
        }
    }

    public string TopFolder { get; }

    /// <summary>Whether everything lies in one top folder (RFC 8493, 4).</summary>
    public bool HasOneTop { get; private set; } = true;

    /// <summary>What is wrong with the entries as such.</summary>
    public IReadOnlyList<BagFinding> Findings => findings;

    public IEnumerable<string> Paths => files.Keys;

    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>
    /// Reads a file piece by piece. Throws <see cref="BagTooLargeException"/> at a limit, <see cref="InvalidDataException"/> where
    /// it cannot be unpacked.
    /// </summary>
    /// <returns>How many bytes there were.</returns>
    public async Task<long> ReadAsync(string path, Action<ReadOnlySpan<byte>> take, CancellationToken cancellation)
    {
        await using var content = await OpenAsync(files[path], cancellation);
        var buffer = new byte[81920];
        long length = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            length += read;
            left -= read;
            if (left < 0 || length > limits.FileBytes)
            {
                throw new BagTooLargeException(path);
            }

            take(buffer.AsSpan(0, read));
        }

        return length;
    }

    /// <summary>The text of a tag file in UTF-8 without a byte order mark, or null when it is no such text.</summary>
    public async Task<string?> ReadTextAsync(string path, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await ReadAsync(
            path,
            part =>
            {
                if (bytes.Length + part.Length > limits.TagFileBytes)
                {
                    throw new BagTooLargeException(path);
                }

                bytes.Write(part);
            },
            cancellation);
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
            return text.StartsWith('\uFEFF') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static async Task<Stream> OpenAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        try
        {
            return await entry.OpenAsync(cancellation);
        }
        catch (NotSupportedException unknown) // encrypted, or packed in a way that is not ZIP's usual one
        {
            throw new InvalidDataException("The entry cannot be unpacked.", unknown);
        }
    }

    private void Add(ZipArchiveEntry entry, HashSet<string> seen)
    {
        var name = entry.FullName;
        var slash = name.IndexOf('/');
        HasOneTop &= slash > 0 && name[..slash] == TopFolder;
        var path = slash < 0 ? name : name[(slash + 1)..];
        if (!BagPath.IsSafe(TopFolder + "/" + path.TrimEnd('/')) && path.Length > 0)
        {
            findings.Add(new BagFinding(BagFault.UnsafePath, name));
        }
        else if (((entry.ExternalAttributes >> 16) & TypeMask) == LinkType)
        {
            findings.Add(new BagFinding(BagFault.UnsafePath, path)); // a link would be followed where it is unpacked
        }
        else if (!seen.Add(BagPath.Folded(path)))
        {
            findings.Add(new BagFinding(BagFault.Duplicate, path));
        }
        else if (path.Length > 0 && !path.EndsWith('/'))
        {
            files.Add(path, entry);
        }
    }
}

/// <summary>Reading was stopped at a limit; <paramref name="path"/> is the file where it was.</summary>
internal sealed class BagTooLargeException(string path) : Exception("The bag passes a limit.")
{
    public string Path => path;
}
