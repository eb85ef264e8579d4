namespace Kevytasiointi.HouseRules.Tests.Sources;

/// <summary>The source files that people write and read; not what tools generate, nor what others wrote.</summary>
public static class HandWritten
{
    /// <summary>Source code, pages, styles and scripts of the product and its tests.</summary>
    public static IEnumerable<HouseFile> Of(IEnumerable<HouseFile> files) => files.Where(file =>
        file.IsKind(".cs", ".cshtml", ".css", ".js")
        && !file.Path.StartsWith("src/Migrations.", StringComparison.Ordinal)
        && !file.Path.Contains("/lib/", StringComparison.Ordinal));

    /// <summary>The same without the house rules, whose planted faults must stand in clear text somewhere.</summary>
    public static IEnumerable<HouseFile> WithoutHouseRules(IEnumerable<HouseFile> files) => Of(files).Where(file => !file.IsIn("tests/HouseRules.Tests"));
}
