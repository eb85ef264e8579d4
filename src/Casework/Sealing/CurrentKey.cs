using System.Globalization;
using System.Text;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>The mark in the key folder that says which key-encryption key wraps from now on.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Since">Since when, or null for the first key of a folder.</param>
internal sealed record CurrentKey(string Id, DateTimeOffset? Since)
{
    public const string File = "current";

    /// <summary>Reads the mark, or null where there is none.</summary>
    public static CurrentKey? Read(KeyFolder folder)
    {
        if (folder.Read(File) is not { } content)
        {
            return null;
        }

        return Encoding.ASCII.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
        {
            [var id] => new CurrentKey(id, null),
            [var id, var since] when DateTimeOffset.TryParseExact(since, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) =>
                new CurrentKey(id, time),
            _ => throw new KeyStoreException($"The file {File} in {folder.Path} is damaged. Restore it from its backup (keys restore)."),
        };
    }

    /// <summary>Writes the mark in place of the one before.</summary>
    public void Write(KeyFolder folder) =>
        folder.Write(File, Encoding.ASCII.GetBytes($"{Id}\n{Since?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n"));
}
