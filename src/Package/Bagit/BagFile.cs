namespace Kevytasiointi.Package.Bagit;

/// <summary>
/// One payload file of a bag.
/// </summary>
/// <param name="Path">Path inside the bag, <c>/</c> between folders, always under <c>data/</c>, such as <c>data/case.json</c>.</param>
/// <param name="Open">Opens the content for one reading from its start; the bag writer disposes the stream.</param>
public sealed record BagFile(string Path, Func<CancellationToken, Task<Stream>> Open)
{
    /// <summary>A file whose content is small enough to be held in memory.</summary>
    public static BagFile FromBytes(string path, byte[] content) =>
        new(path, _ => Task.FromResult<Stream>(new MemoryStream(content, writable: false)));
}
