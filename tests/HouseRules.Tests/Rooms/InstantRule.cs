using System.Reflection;

namespace Kevytasiointi.HouseRules.Tests.Rooms;

/// <summary>An instant in the records carries its offset: a DateTime would mean another moment wherever the server stands.</summary>
public static class InstantRule
{
    /// <summary>The properties of these types that hold a DateTime, also inside a nullable or a list.</summary>
    public static IEnumerable<string> Violations(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
        where Holds(property.PropertyType)
        select $"{type}.{property.Name} is a DateTime: use DateTimeOffset, or DateOnly for a day.";

    private static bool Holds(Type type) => type == typeof(DateTime) || type.GetGenericArguments().Any(Holds);
}
