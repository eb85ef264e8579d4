namespace Kevytasiointi.HouseRules.Tests.Rooms;

/// <summary>A type by where it is declared. A nested or compiler-made type goes by the type it lies in.</summary>
/// <param name="Assembly">Name of the declaring assembly, such as <c>Kevytasiointi.Forms</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name without namespace; generic types carry their arity, as in <c>List`1</c>.</param>
public sealed record TypeName(string Assembly, string Namespace, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Namespace}.{Name}";
}

/// <summary>One type using another: in a signature, in an attribute or inside a method's body.</summary>
/// <param name="Member">The member used, when a member is; otherwise null.</param>
public sealed record TypeUse(TypeName User, TypeName Used, string? Member);
