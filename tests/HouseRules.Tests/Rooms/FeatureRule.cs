namespace Kevytasiointi.HouseRules.Tests.Rooms;

/// <summary>
/// Features meet in the records and in the supporting parts of their room, never in each other; what supports the features knows none of them.
/// Only the part that puts a room together, Hosting, sees them all.
/// </summary>
public static class FeatureRule
{
    private static readonly string[] Features = ["Catalogue", "Filing", "Desk", "Transfers", "Joining", "Builder", "Suitability", "Statistics"];

    private static readonly string[] Supporting =
    [
        "Records", "Access", "Attachments", "Audit", "Data", "Documents", "Idempotency", "Leases", "Nudges", "Operating", "Outbox", "Outside",
        "Registers", "Retention", "Sealing",
        "Components", "Hosting", "Resources", "SignIn",
    ];

    /// <summary>Where a feature, or what supports features, uses another feature.</summary>
    /// <param name="root">The namespace that holds the features, such as <c>Kevytasiointi.Casework</c>.</param>
    /// <param name="uses">What the assembly uses.</param>
    public static IEnumerable<string> Violations(string root, IEnumerable<TypeUse> uses) =>
        (from use in uses
         let mine = Part(root, use.User)
         let other = Part(root, use.Used)
         where Features.Contains(other) && mine is not (null or "Hosting") && mine != other
         select $"{use.User} uses {use.Used}.").Distinct();

    /// <summary>Parts of a room that are named neither as features nor as supporting them here: the rule above would not see them.</summary>
    public static IEnumerable<string> Unplaced(string root, IEnumerable<TypeUse> uses) =>
        (from use in uses
         let part = Part(root, use.User)
         where part is not null && !Features.Contains(part) && !Supporting.Contains(part)
         select $"{root}.{part} is neither a feature nor a supporting part: name it in {nameof(FeatureRule)}.").Distinct();

    private static string? Part(string root, TypeName type)
    {
        // The views of a folder are compiled into one namespace, each with its path in its name.
        if (type.Namespace == "AspNetCoreGeneratedDocument")
        {
            return type.Name.Split('_')[0];
        }

        return type.Namespace.StartsWith(root + ".", StringComparison.Ordinal) ? type.Namespace[(root.Length + 1)..].Split('.')[0] : null;
    }
}
