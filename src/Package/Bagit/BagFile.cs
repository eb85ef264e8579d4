namespace Kevytasiointi.Package.Bagit;

/// <summary>
/// One payload file of a bag.
/// </summary>
/// <param name="Path">Path inside the bag, <c>/</c> between folders, always under <c>data/</c>, such as <c>data/case.json</c>.</param>
/// <param name="Open">Opens the content for one reading from its start; the bag writer disposes the stream.</param>
public sealed record BagFile(string Path, Func<CancellationToken, Task<Stream>> Open)
{
    /// <summary>
    /// The SHA-256 the content had when it was received, in hexadecimal letters; null when it was made here. Where it is given and
    /// the content has become another, the bag writer stops with <see cref="InvalidDataException"/> (R-108).
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>A file whose content is small enough to be held in memory.</summary>
    public static BagFile FromBytes(string path, byte[] content) =>
        new(path, _ => Task.FromResult<Stream>(new MemoryStream(content, writable: false)));
}
