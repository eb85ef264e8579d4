namespace Kevytasiointi.Casework.Operating;

/// <summary>A passphrase kept in a file, so that it stands in no command line, history or list of processes.</summary>
internal static class Passphrase
{
    public const int Least = 16;

    /// <summary>Reads it, line end left out; null, and words for the operator, when it is no passphrase.</summary>
    public static async Task<(string? Value, string Words)> ReadAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return (null, $"There is no passphrase file {file}.");
        }

        var value = (await File.ReadAllTextAsync(file, cancellation)).TrimEnd('\r', '\n');
        return value.Length < Least
            ? (null, FormattableString.Invariant($"The passphrase in {file} is too short: it has {value.Length} characters and needs at least {Least}."))
            : (value, "");
    }
}
