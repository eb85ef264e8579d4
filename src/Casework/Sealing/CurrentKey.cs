using System.Globalization;
using System.Text;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>The mark in the key folder that says which key-encryption key wraps from now on.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Since">Since when, or null for the first key of a folder.</param>
/// <param name="Settled">Whether everything older has been wrapped anew by it, so that no rotation waits to be finished.</param>
internal sealed record CurrentKey(string Id, DateTimeOffset? Since, bool Settled)
{
    public const string File = "current";
    private const string Mark = "settled";

    /// <summary>Reads the mark, or null where there is none.</summary>
    public static CurrentKey? Read(KeyFolder folder)
    {
        if (folder.Read(File) is not { } content)
        {
            return null;
        }

        return Encoding.ASCII.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
        {
            [var id] => new CurrentKey(id, null, Settled: true),
            [var id, var since, .. var rest] when rest is [] or [Mark] && Read(since) is { } time => new CurrentKey(id, time, rest is [Mark]),
            _ => throw new KeyStoreException($"The file {File} in {folder.Path} is damaged. Restore it from its backup (keys restore)."),
        };
    }

    /// <summary>Writes the mark in place of the one before.</summary>
    public void Write(KeyFolder folder) =>
        folder.Write(File, Encoding.ASCII.GetBytes(Since is { } since
            ? $"{Id}\n{since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n{(Settled ? Mark : "")}\n"
            : $"{Id}\n"));

    private static DateTimeOffset? Read(string time) =>
        DateTimeOffset.TryParseExact(time, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since) ? since : null;
}
