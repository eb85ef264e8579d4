namespace Kevytasiointi.HouseRules.Tests.Rooms;

/// <summary>Pages read, acts save: nothing in Web writes to the database on its own.</summary>
public static class SavingRule
{
    private static readonly string[] Saving = ["SaveChanges", "ExecuteUpdate", "ExecuteDelete", "ExecuteSql"];

    /// <summary>Where an assembly calls what writes.</summary>
    public static IEnumerable<string> Violations(IEnumerable<TypeUse> uses) =>
        from use in uses
        where use.Member is { } member && Saving.Any(name => member.StartsWith(name, StringComparison.Ordinal))
        select $"{use.User} calls {use.Member}: let an act of Casework save.";
}
