using Kevytasiointi.Casework.Access;
using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Casework.Documents;

/// <summary>An identifier shown so that it can be told from another but not used: a personal identity code keeps its birth part .</summary>
public static class MaskedIdentifier
{
    /// <summary><c>010594Y****</c> for a personal identity code; the first three characters of any other identifier.</summary>
    public static string Of(IdentifiedPerson person) => person.Scheme == "hetu"
        ? IdentityCode.Mask(person.Identifier)
        : string.Concat(person.Identifier.AsSpan(0, Math.Min(3, person.Identifier.Length)), "****");
}
