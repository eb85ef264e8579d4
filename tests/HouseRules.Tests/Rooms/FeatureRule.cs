namespace Kevytasiointi.HouseRules.Tests.Rooms;

/// <summary>Features meet in the records and in the supporting rooms, never in each other; the records know no feature.</summary>
public static class FeatureRule
{
    private static readonly string[] Features = ["Catalogue", "Filing", "Desk", "Transfers", "Joining", "Builder", "Suitability", "Statistics"];

    /// <summary>Where one feature, or the records, uses another feature.</summary>
    /// <param name="root">The namespace that holds the features, such as <c>Kevytasiointi.Casework</c>.</param>
    /// <param name="uses">What the assembly uses.</param>
    public static IEnumerable<string> Violations(string root, IEnumerable<TypeUse> uses) =>
        (from use in uses
         let mine = Part(root, use.User)
         let other = Part(root, use.Used)
         where Features.Contains(other) && mine != other && (mine == "Records" || Features.Contains(mine))
         select $"{use.User} uses {use.Used}.").Distinct();

    private static string? Part(string root, TypeName type)
    {
        // The views of a folder are compiled into one namespace, each with its path in its name.
        if (type.Namespace == "AspNetCoreGeneratedDocument")
        {
            return type.Name.Split('_').FirstOrDefault(Features.Contains);
        }

        return type.Namespace.StartsWith(root + ".", StringComparison.Ordinal) ? type.Namespace[(root.Length + 1)..].Split('.')[0] : null;
    }
}
