using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Kevytasiointi.Package.Bagit;

/// <summary>The ZIP a bag is written into: entries one after another, each hashed on its way.</summary>
internal sealed class BagZip : IAsyncDisposable
{
    private const int RegularFile = 0x81A4 << 16; // a plain file everybody may read (0644), in the Unix half of the attributes
    private const int Folder = (0x41ED << 16) | 0x10;
    private static readonly string[] Compressible = [".txt", ".json", ".xml", ".csv", ".html", ".jws", ".svg"];
    private readonly ForwardStream forward;
    private readonly ZipArchive zip;
    private readonly string topFolder;
    private readonly DateTimeOffset made;

    private BagZip(ForwardStream forward, ZipArchive zip, string topFolder, DateTimeOffset made)
    {
        (this.forward, this.zip, this.topFolder, this.made) = (forward, zip, topFolder, made);
    }

    /// <summary>What was written: path in the bag, number of bytes, SHA-256 in small hexadecimal letters.</summary>
    public sealed record Written(string Path, long Length, string Sha256);

    public static async Task<BagZip> CreateAsync(Stream output, string topFolder, DateTimeOffset made, CancellationToken cancellation)
    {
        var forward = new ForwardStream(output);
        var zip = await ZipArchive.CreateAsync(forward, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        return new BagZip(forward, zip, topFolder, made);
    }

    public Task<Written> AddAsync(string path, byte[] content, CancellationToken cancellation) =>
        AddAsync(path, new MemoryStream(content, writable: false), cancellation);

    public async Task<Written> AddAsync(string path, Stream content, CancellationToken cancellation)
    {
        // Always deflated: a stored entry whose length is not known beforehand cannot be read as a stream (Java's ZipInputStream
        // refuses it).
        var text = Compressible.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
        var entry = Entry(path, text ? CompressionLevel.Optimal : CompressionLevel.Fastest, RegularFile);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            long length = 0;
            await using (var into = await entry.OpenAsync(cancellation))
            {
                for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; length += read)
                {
                    hash.AppendData(buffer, 0, read);
                    await into.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }
            }

            await forward.FlushAsync(cancellation);
            return new Written(path, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true); // the bytes are somebody's personal data
        }
    }

    public void AddFolder(string path) => Entry(path, CompressionLevel.NoCompression, Folder);

    /// <summary>From here on nothing reaches the output: the ZIP stays without its directory.</summary>
    public void Abandon() => forward.Close();

    public async ValueTask DisposeAsync()
    {
        await zip.DisposeAsync();
        await forward.FlushAsync(CancellationToken.None);
        await forward.DisposeAsync();
    }

    private ZipArchiveEntry Entry(string path, CompressionLevel level, int attributes)
    {
        var entry = zip.CreateEntry($"{topFolder}/{path}", level);
        entry.LastWriteTime = made;
        entry.ExternalAttributes = attributes;
        return entry;
    }
}
