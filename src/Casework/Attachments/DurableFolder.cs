using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kevytasiointi.Casework.Attachments;

/// <summary>Makes a rename survive a power cut: on Unix the folder itself must be flushed, which .NET has no call for.</summary>
internal static partial class DurableFolder
{
    /// <summary>Flushes a folder's entries to the disk; does nothing where the system keeps them by itself.</summary>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }

        using var handle = new SafeFileHandle(Open(folder, 0), ownsHandle: true);
        if (handle.IsInvalid || Sync(handle) != 0)
        {
            throw new IOException($"The folder of a file could not be flushed to the disk (errno {Marshal.GetLastPInvokeError()}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial nint Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(SafeFileHandle handle);
}
