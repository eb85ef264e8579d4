using Kevytasiointi.Casework.Attachments;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// The files of the key store. Each is written whole or not at all (temporary file, flush to disk, rename) and is readable by its owner only; several
/// processes share the folder, one at a time writes.
/// </summary>
internal sealed class KeyFolder(string path)
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const string LockName = ".lock";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The names of the files that hold something.</summary>
    public IReadOnlyList<string> Names() => !Directory.Exists(Path)
        ? []
        : [.. Directory.EnumerateFiles(Path).Select(System.IO.Path.GetFileName).OfType<string>()
            .Where(name => name != LockName && !name.EndsWith(".tmp", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Whether a name can be a file of ours: it stays in the folder and is neither lock nor temporary.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name[0] != '.' && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.') && !name.EndsWith(".tmp", StringComparison.Ordinal);

    /// <summary>Reads a file, or null when there is none.</summary>
    /// <exception cref="KeyStoreException">Others than its owner may read it, or we may not.</exception>
    public byte[]? Read(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        try
        {
            RefuseOthers(file);
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new KeyStoreException($"The key file {file} may not be read by this user. Run the service and its commands as the user who owns the key folder.", fault);
        }
    }

    /// <summary>Writes a file whole, in place of an older one of the same name.</summary>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        var file = System.IO.Path.Combine(Path, name);
        var temporary = file + ".tmp";
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
        DurableFolder.Flush(Path);
    }

    /// <summary>Removes a file for good.</summary>
    public void Delete(string name)
    {
        File.Delete(System.IO.Path.Combine(Path, name));
        DurableFolder.Flush(Path);
    }

    /// <summary>Makes the folder when there is none, and closes an empty one to others.</summary>
    /// <exception cref="KeyStoreException">It holds something and others may look into it.</exception>
    public void Prepare()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
            return;
        }

        Directory.CreateDirectory(Path, OwnerFolder);
        if ((File.GetUnixFileMode(Path) & Others) == 0)
        {
            return;
        }

        if (Names().Count > 0)
        {
            throw new KeyStoreException($"The key folder {Path} is open to other users. Close it: chmod 700 {Path}");
        }

        try
        {
            File.SetUnixFileMode(Path, OwnerFolder);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new KeyStoreException($"The key folder {Path} is open to other users and belongs to another. Give it to the service's user and close it: chmod 700 {Path}", fault);
        }
    }

    /// <summary>Holds off every other writer, in this process and others, until disposed. A process that dies lets go.</summary>
    public IDisposable Lock()
    {
        Prepare();
        var file = System.IO.Path.Combine(Path, LockName);
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException fault)
            {
                throw new KeyStoreException($"The key folder {Path} may not be written by this user. Run the service and its commands as the user who owns it.", fault);
            }
            catch (IOException) when (tries < 200)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static void RefuseOthers(string file)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0)
        {
            throw new KeyStoreException($"The key file {file} is open to other users. Close it: chmod 600 {file}");
        }
    }
}
