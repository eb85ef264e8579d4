using System.Runtime.CompilerServices;
using System.Text;

namespace Kevytasiointi.Casework.Audit;

/// <summary>
/// The heads of the audit chains outside the database: <c>audit-heads.log</c>, JSON lines, only ever added to. Whoever can rewrite the database cannot
/// unsay them, so the file belongs where the database's administrators do not write, and copied away. Safe for several processes.
/// </summary>
public sealed class AuditHeads(AuditHeadsSettings settings)
{
    private readonly string file = Path.Combine(Path.GetFullPath(settings.Folder), "audit-heads.log");

    /// <summary>The file.</summary>
    internal string File => file;

    /// <summary>Adds heads; they are on the disk when this returns.</summary>
    internal async Task AppendAsync(IEnumerable<AuditHead> heads, CancellationToken cancellation)
    {
        var lines = string.Concat(heads.Select(head => head.ToLine() + "\n"));
        if (lines.Length == 0)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var stream = await OpenAsync(FileMode.OpenOrCreate, FileAccess.ReadWrite, cancellation);
        stream.Seek(0, SeekOrigin.End);
        var torn = await EndsTornAsync(stream, cancellation);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(torn ? "\n" + lines : lines), cancellation);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Every head ever written, oldest first; null for a line that cannot be read.</summary>
    internal async IAsyncEnumerable<AuditHead?> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!System.IO.File.Exists(file))
        {
            yield break;
        }

        await using var stream = await OpenAsync(FileMode.Open, FileAccess.Read, cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            yield return AuditHead.FromLine(line);
        }
    }

    /// <summary>A power cut may have torn the last line; the next begins on one of its own.</summary>
    private static async Task<bool> EndsTornAsync(FileStream stream, CancellationToken cancellation)
    {
        if (stream.Length == 0)
        {
            return false;
        }

        var last = new byte[1];
        stream.Seek(-1, SeekOrigin.End);
        await stream.ReadExactlyAsync(last, cancellation);
        return last[0] != (byte)'\n';
    }

    /// <summary>One writer at a time; readers do not hold it off.</summary>
    private async Task<FileStream> OpenAsync(FileMode mode, FileAccess access, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = access == FileAccess.Read ? FileShare.ReadWrite : FileShare.None };
        if (access != FileAccess.Read && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(file, options);
            }
            catch (IOException) when (tries < 100 && System.IO.File.Exists(file))
            {
                await Task.Delay(20, cancellation);
            }
        }
    }
}

/// <summary>Where the heads of the audit chains are written outside the database.</summary>
public sealed record AuditHeadsSettings
{
    /// <summary>The folder of <c>audit-heads.log</c>: not the data folder, which may be lost or rewritten together with the database.</summary>
    public required string Folder { get; init; }

    /// <summary>How often at most a growing chain's head is written; a closed month's is written at once.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);
}
