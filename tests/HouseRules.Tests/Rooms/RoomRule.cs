namespace Kevytasiointi.HouseRules.Tests.Rooms;

/// <summary>Which rooms a room may look into. A new room is added here together with its reason in ARCHITECTURE.md.</summary>
public static class RoomRule
{
    private static readonly Dictionary<string, string[]> MayReferTo = new()
    {
        ["Forms"] = [],
        ["Package"] = [],
        ["Casework"] = ["Forms", "Package"],
        ["Migrations.Sqlite"] = ["Casework", "Forms", "Package"],
        ["Migrations.Postgres"] = ["Casework", "Forms", "Package"],
        ["Simulators"] = ["Casework", "Forms", "Package"],
        ["Web"] = ["Casework", "Forms", "Package", "Migrations.Sqlite", "Migrations.Postgres"],
        ["Robot"] = ["Forms", "Package"],
    };

    private static readonly string[] Pure = ["Forms", "Package"];

    private static readonly HashSet<string> BaseLibrary =
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    private static readonly string[] World =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.Net.Http", "System.Net.Sockets", "System.TimeProvider", "System.Environment", "System.Diagnostics.Process",
    ];

    /// <summary>What a room refers to and may not.</summary>
    public static IEnumerable<string> Violations(string room, IEnumerable<string> references)
    {
        foreach (var reference in references)
        {
            var other = reference.StartsWith("Kevytasiointi.", StringComparison.Ordinal) ? reference["Kevytasiointi.".Length..] : null;
            if (other is not null && !MayReferTo.GetValueOrDefault(room, []).Contains(other))
            {
                yield return $"{room} looks into {other}.";
            }
            else if (other is null && Pure.Contains(room) && !BaseLibrary.Contains(reference))
            {
                yield return $"{room} is pure, and refers to {reference}.";
            }
            else if (room == "Casework" && IsWebFramework(reference))
            {
                yield return $"Casework knows nothing of HTTP, and refers to {reference}.";
            }
        }
    }

    /// <summary>Where a pure room touches a disk, the net, a clock or another process.</summary>
    public static IEnumerable<string> TouchesTheWorld(string room, IEnumerable<TypeUse> uses) =>
        (from use in uses
         where Pure.Contains(room) && World.Any(name => use.Used.ToString() == name || use.Used.Namespace == name)
         select $"{use.User} is in a pure room, and uses {use.Used}.").Distinct();

    // The key ring of ASP.NET's data protection is kept in the database; its packages bring no HTTP.
    private static bool IsWebFramework(string reference) =>
        reference.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        && !reference.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal);
}
