using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// A permanent building id (pysyvä rakennustunnus, VTJ-PRT; beständig byggnadsbeteckning): nine digits of which the first is 1, and a check character.
/// </summary>
public static partial class BuildingId
{
    /// <summary>Characters of an id.</summary>
    public const int Length = 10;

    /// <summary>The regular expression of an id as it is kept.</summary>
    public const string Pattern = "^1[0-9]{8}" + CheckCharacter.Class + "$";

    /// <summary>Reads an id and gives its usual spelling, <c>103515074X</c>.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? id)
    {
        var compact = TypedIdentifier.Compact(typed);
        id = Shape().IsMatch(compact) && CheckCharacter.Of(compact[..9]) == compact[^1] ? compact : null;
        return id is not null;
    }

    [GeneratedRegex("^1[0-9]{8}" + CheckCharacter.Class + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
