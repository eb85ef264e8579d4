using System.Globalization;
using System.Text;

namespace Kevytasiointi.Package.Bagit;

/// <summary>
/// Writes a BagIt 1.0 bag (RFC 8493) as one ZIP. Everything is streamed: memory does not grow with the payload, and the output need
/// not be seekable. The same input gives the same bytes. Manifests are SHA-256 and come after the payload, for they are not known
/// before.
/// </summary>
/// <param name="topFolder">The bag's base directory, one plain name such as <c>{caseId}-v{n}</c>; everything in the ZIP is under
/// it.</param>
/// <param name="made">When the bag is made: the time of every ZIP entry and the <c>Bagging-Date</c>, by the clock of its own
/// offset.</param>
public sealed class BagWriter(string topFolder, DateTimeOffset made)
{
    private static readonly byte[] Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8.ToArray();

    /// <summary>
    /// Writes the whole bag. When a file cannot be read or the output fails, the exception passes through and the ZIP is left
    /// without its directory, so that nobody can take a broken package for a whole one.
    /// </summary>
    /// <param name="output">Where the ZIP goes; only written forward and asynchronously, never closed.</param>
    /// <param name="payload">The files, in the order they are to stand in the ZIP. Unsafe or clashing paths throw
    /// <see cref="ArgumentException"/> before anything is written.</param>
    /// <param name="info">Lines of <c>bag-info.txt</c>, such as <c>External-Identifier</c>. The writer itself adds
    /// <c>Bagging-Date</c> and <c>Payload-Oxum</c> and refuses them here.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task WriteAsync(
        Stream output,
        IReadOnlyList<BagFile> payload,
        IReadOnlyList<(string Name, string Value)> info,
        CancellationToken cancellation = default)
    {
        BagPaths.Require(topFolder, payload);
        BagInfoText.Require(info);
        await using var zip = await BagZip.CreateAsync(output, topFolder, made, cancellation);
        try
        {
            var declaration = await zip.AddAsync("bagit.txt", Declaration, cancellation);
            var files = await AddPayloadAsync(zip, payload, cancellation);
            var infoFile = await zip.AddAsync("bag-info.txt", Utf8(Info(info, files)), cancellation);
            var manifest = await zip.AddAsync("manifest-sha256.txt", Utf8(Manifest(files)), cancellation);
            await zip.AddAsync("tagmanifest-sha256.txt", Utf8(Manifest([declaration, infoFile, manifest])), cancellation);
        }
        catch
        {
            zip.Abandon();
            throw;
        }
    }

    private static async Task<List<BagZip.Written>> AddPayloadAsync(
        BagZip zip, IReadOnlyList<BagFile> payload, CancellationToken cancellation)
    {
        if (payload.Count == 0)
        {
            zip.AddFolder("data/"); // RFC 8493, 2.1.2: the payload directory is there even when it is empty
        }

        var files = new List<BagZip.Written>(payload.Count);
        foreach (var file in payload)
        {
            await using var content = await file.Open(cancellation);
            var written = await zip.AddAsync(file.Path, content, cancellation);
            if (file.Sha256 is { } received && !received.Equals(written.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidDataException($"'{file.Path}' is not what was received: its SHA-256 is {written.Sha256}, not {received}.");
            }

            files.Add(written);
        }

        return files;
    }

    private string Info(IEnumerable<(string Name, string Value)> info, List<BagZip.Written> files)
    {
        var oxum = string.Create(CultureInfo.InvariantCulture, $"{files.Sum(file => file.Length)}.{files.Count}");
        var date = made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return BagInfoText.Write([.. info, (BagInfoText.BaggingDate, date), (BagInfoText.PayloadOxum, oxum)]);
    }

    private static string Manifest(IEnumerable<BagZip.Written> files) =>
        string.Concat(files.Select(file => $"{file.Sha256}  {BagPaths.InManifest(file.Path)}\n"));

    private static byte[] Utf8(string text) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
}
