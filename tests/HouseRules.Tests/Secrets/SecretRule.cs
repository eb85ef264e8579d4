using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Secrets;

/// <summary>What must never be in the repository: keys, tokens, passwords, and the paths and addresses of somebody's own machine.</summary>
public static partial class SecretRule
{
    /// <summary>Keys, tokens and passwords, by file and line; the line itself is not repeated.</summary>
    public static IEnumerable<string> Secrets(IEnumerable<HouseFile> files) => Find(files, Secret(), "holds what looks like a secret");

    /// <summary>Paths and addresses that mean something on one machine only.</summary>
    public static IEnumerable<string> MachinePaths(IEnumerable<HouseFile> files) => Find(files, MachinePath(), "names a place of somebody's own machine");

    private static IEnumerable<string> Find(IEnumerable<HouseFile> files, Regex pattern, string fault) =>
        from file in files
        where !file.IsIn("tests/HouseRules.Tests")
        from line in file.Lines.Index()
        where pattern.IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1} {fault}.";

    [GeneratedRegex(
        @"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[opsur]_\w{36}|\bxox[abp]-\w{10}|\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.|;\s*Password=[^;""'\s{<…]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<![\w.~)}>])/(work|tmp|root|home|Users)/\w|\b[A-Z]:\\\w|/v3/index\.json|registry\.npmjs", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();
}
