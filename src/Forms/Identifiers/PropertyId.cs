using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// A property id (kiinteistötunnus, fastighetsbeteckning; kiinteistörekisteriasetus 970/1996): municipality, village or district, group and unit, and
/// for an unseparated parcel (määräala, outbrutet område) M and its number. It has no check digit. The municipality may be a former one, so that its
/// code is not looked up (R-136).
/// </summary>
public static partial class PropertyId
{
    /// <summary>The most characters of an id as it is kept.</summary>
    public const int MaxLength = 19;

    /// <summary>The regular expression of an id as it is kept.</summary>
    public const string Pattern = "^[0-9]{14}(M[0-9]{4})?$";

    /// <summary>
    /// Reads <c>91-1-30-3</c>, <c>091-001-0030-0003</c>, <c>09100100300003</c>, each with or without a parcel <c>-M501</c>, and gives the long spelling
    /// in which every part has its full length: <c>09100100300003</c>, <c>09100100300003M0501</c>.
    /// </summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? id)
    {
        id = Shape().Match(TypedIdentifier.Compact(typed)) is { Success: true } match
            ? Part(match, "municipality", 3) + Part(match, "village", 3) + Part(match, "group", 4) + Part(match, "unit", 4)
                + (match.Groups["parcel"].Success ? "M" + Part(match, "parcel", 4) : "")
            : null;
        return id is not null;
    }

    /// <summary>The spelling people use, <c>91-1-30-3</c> or <c>91-1-30-3-M501</c>; a text that is no id stays as it is.</summary>
    public static string Short(string id) => TryParse(id, out var kept) && Shape().Match(kept) is var match
        ? string.Join('-', new[] { "municipality", "village", "group", "unit" }.Select(part => Trim(match, part)))
            + (match.Groups["parcel"].Success ? "-M" + Trim(match, "parcel") : "")
        : id;

    private static string Part(Match match, string part, int length) => match.Groups[part].Value.PadLeft(length, '0');

    private static string Trim(Match match, string part) => match.Groups[part].Value.TrimStart('0') is { Length: > 0 } digits ? digits : "0";

    [GeneratedRegex(@"^(?:(?<municipality>[0-9]{3})(?<village>[0-9]{3})(?<group>[0-9]{4})(?<unit>[0-9]{4})"
        + @"|(?<municipality>[0-9]{1,3})-(?<village>[0-9]{1,3})-(?<group>[0-9]{1,4})-(?<unit>[0-9]{1,4}))(?:-?M-?(?<parcel>[0-9]{1,4}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
