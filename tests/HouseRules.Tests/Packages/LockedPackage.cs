using System.Text.Json;

namespace Kevytasiointi.HouseRules.Tests.Packages;

/// <summary>One package at the version that every build resolves to.</summary>
/// <param name="InProduct">Whether a room under <c>src</c> resolves it; otherwise only tests do.</param>
public sealed record LockedPackage(string Id, string Version, bool InProduct)
{
    /// <summary>Every package in the lock files, once.</summary>
    public static IReadOnlyList<LockedPackage> Of(IEnumerable<HouseFile> files)
    {
        var locked = from file in files
                     where file.IsKind("packages.lock.json")
                     from package in Read(file)
                     group file.IsIn("src") by package into same
                     select new LockedPackage(same.Key.Id, same.Key.Version, same.Any(inProduct => inProduct));
        return [.. locked.OrderBy(package => package.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Id, string Version)> Read(HouseFile file)
    {
        using var document = JsonDocument.Parse(file.Text);
        return [.. from framework in document.RootElement.GetProperty("dependencies").EnumerateObject()
                   from package in framework.Value.EnumerateObject()
                   where package.Value.TryGetProperty("resolved", out _)
                   select (package.Name.ToLowerInvariant(), package.Value.GetProperty("resolved").GetString()!)];
    }
}
