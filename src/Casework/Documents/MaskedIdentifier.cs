using Kevytasiointi.Casework.Access;

namespace Kevytasiointi.Casework.Documents;

/// <summary>An identifier shown so that it can be told from another but not used: a personal identity code keeps its birth part .</summary>
public static class MaskedIdentifier
{
    /// <summary><c>010594Y****</c> for a personal identity code; the first three characters of any other identifier.</summary>
    public static string Of(IdentifiedPerson person)
    {
        var kept = person.Scheme == "hetu" ? 7 : 3;
        return string.Concat(person.Identifier.AsSpan(0, Math.Min(kept, person.Identifier.Length)), "****");
    }
}
