using System.Globalization;

namespace Kevytasiointi.Casework.Attachments;

/// <summary>
/// Sealed files on disk, one file an attachment or package, in the data folder. Bytes are on the disk before anybody is told they were received.
/// Node-local: several web nodes need shared storage under the data folder.
/// </summary>
public sealed class AttachmentStore(AttachmentStoreSettings settings)
{
    /// <summary>Begins a file. It exists only after <see cref="PendingFile.KeepAsync"/>; until then disposal removes every trace.</summary>
    public PendingFile Create(Guid id)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new PendingFile(path);
    }

    /// <summary>Opens a file for reading; seekable.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public Stream Open(Guid id) => new FileStream(PathOf(id), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous,
    });

    /// <summary>Removes a file; removing what is not there is no fault.</summary>
    public void Delete(Guid id)
    {
        var path = PathOf(id);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Whether the store can take a file now: for readiness.</summary>
    public bool IsReady()
    {
        try
        {
            Directory.CreateDirectory(settings.Folder);
            var probe = Path.Combine(settings.Folder, $".ready-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string PathOf(Guid id)
    {
        var name = id.ToString("N", CultureInfo.InvariantCulture);
        return Path.Combine(settings.Folder, name[^2..], name); // the last digits of a UUIDv7 are random, so folders fill evenly
    }
}

/// <summary>Where files are kept.</summary>
/// <param name="Folder">A folder of its own inside the data folder.</param>
public sealed record AttachmentStoreSettings(string Folder);

/// <summary>A file being received.</summary>
public sealed class PendingFile : IAsyncDisposable
{
    private readonly string path;
    private readonly string temporary;
    private bool kept;

    internal PendingFile(string path)
    {
        this.path = path;
        temporary = path + ".part";
        Content = new FileStream(temporary, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
        });
    }

    /// <summary>Where the (sealed) bytes go; seekable, so that what was written can be looked at before it is kept.</summary>
    public FileStream Content { get; }

    /// <summary>Puts the file on the disk for good.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        await Content.FlushAsync(cancellation);
        Content.Flush(flushToDisk: true);
        await Content.DisposeAsync();
        File.Move(temporary, path, overwrite: true);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
        kept = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        if (!kept)
        {
            File.Delete(temporary);
        }
    }
}
