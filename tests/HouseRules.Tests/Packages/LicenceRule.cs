namespace Kevytasiointi.HouseRules.Tests.Packages;

/// <summary>Every package, also one that another brought, is free for any public body to use and pass on.</summary>
public static class LicenceRule
{
    private static readonly string[] Anywhere = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "PostgreSQL"];
    private static readonly string[] InTests = ["MPL-2.0", "MS-PL"];

    /// <summary>Packages whose licence is not among those let in.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="stated">The licence that a package states: an SPDX expression, or null.</param>
    /// <param name="read">Licences read by hand, by "id version".</param>
    public static IEnumerable<string> Violations(
        IEnumerable<LockedPackage> packages, Func<LockedPackage, string?> stated, IReadOnlyDictionary<string, string> read) =>
        from package in packages
        let licence = stated(package) ?? read.GetValueOrDefault($"{package.Id} {package.Version}")
        where !IsLetIn(licence, package.InProduct)
        let place = package.InProduct ? "the product" : "the tests"
        select $"{package.Id} {package.Version} in {place} is under {licence ?? "a licence that nobody has read; see .ci/licences.txt"}.";

    /// <summary>The lines of <c>.ci/licences.txt</c>: <c>id version | expression | where it was read</c>.</summary>
    public static IReadOnlyDictionary<string, string> ReadByHand(HouseFile file) =>
        file.Lines.Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0].ToLowerInvariant(), parts => parts is [_, _, { Length: > 0 }] ? parts[1] : "a licence noted without a reason");

    /// <summary>Whether a licence is among those let in: "A OR B" leaves the choice to us, "A AND B" binds us to both.</summary>
    public static bool IsLetIn(string? expression, bool inProduct) =>
        expression is not null && expression.Trim('(', ')').Split(" OR ").Any(choice => choice.Split(" AND ").All(part =>
            Anywhere.Contains(part.Trim('(', ')', ' ')) || (!inProduct && InTests.Contains(part.Trim('(', ')', ' ')))));
}
