using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Places;

/// <summary>
/// Coordinates as people type and copy them: WGS 84 in degrees (60.1699, 24.9384), with minutes (N 60° 10.2' E 24° 56.3') and seconds, or ETRS-TM35FIN in
/// metres (N 6672000 E 385000), the decimal mark a point or a comma. Within Finland no number can be taken for another, so that their size tells which
/// system is meant and which of the two is north; letters, where there are any, settle the latter.
/// </summary>
public static partial class TypedCoordinates
{
    /// <summary>The most characters of coordinates, with room for the names of systems.</summary>
    public const int MaxLength = 100;

    private const decimal LargestAngle = 180;
    private const decimal LeastNorth = 1_000_000;
    private const int SixtyParts = 60;

    private const string Letter = "[NPEIÖO]";
    private const string Number = @"[67] [0-9]{3} [0-9]{3}(?:[.,][0-9]{1,12})?|[0-9]{2,3} [0-9]{3}(?:[.,][0-9]{1,12})?|[0-9]{1,8}(?:[.,][0-9]{1,15})?";
    private const string Part = @"[0-9]{1,2}(?:[.,][0-9]{1,10})?";

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">The text.</param>
    /// <param name="point">The point, when it is in Finland.</param>
    /// <param name="outside">Whether two coordinates were read that are not in Finland in either system.</param>
    public static bool TryRead(string typed, out MapPoint point, out bool outside)
    {
        (point, outside) = (default, false);
        if (typed.Length > MaxLength || !TryAxes(Tidy(typed), out var first, out var second) || !InOrder(first, second))
        {
            return false;
        }

        var (north, east) = IsNorth(first, second) ? (first, second) : (second, first);
        if (north.Value <= LargestAngle && east.Value <= LargestAngle)
        {
            // Whole degrees are some hundred kilometres: rather half of the coordinates than a place.
            if (!north.Fine || !east.Fine)
            {
                return false;
            }

            point = MapPoint.Nearest(north.Value, east.Value);
        }
        else if (north.Value < LeastNorth)
        {
            return false;
        }
        else if (north.Value < 10 * LeastNorth && east.Value < LeastNorth)
        {
            point = MapPoint.OfPlane(north.Value, east.Value);
        }

        outside = !point.IsInFinland;
        return !outside;
    }

    private static string Tidy(string typed)
    {
        var plain = Systems().Replace(typed.ToUpperInvariant(), " ");
        plain = Signs().Replace(plain, sign => sign.ValueSpan[0] is '\u00BA' or '\u02DA' ? "°" : sign.ValueSpan[0] is '\u2019' or '\u2032' or '\u00B4' ? "'" : "\"");
        plain = Words().Replace(plain, word => word.ValueSpan[1] == 'A' ? "N" : "E");
        plain = BeforeLetter().Replace(plain, " ");
        return Between().Replace(plain, " ").Trim(' ', ':', ',', ';', '/', '(', ')', '[', ']');
    }

    private static bool TryAxes(string tidy, [NotNullWhen(true)] out Axis? first, [NotNullWhen(true)] out Axis? second)
    {
        var match = Plain().Match(tidy);
        if (!match.Success)
        {
            match = Sexagesimal().Match(tidy);

            // 60 10 24 56 could be anything; with a sign or a letter it is degrees and minutes.
            if (!tidy.Contains('°', StringComparison.Ordinal) && !tidy.Any(char.IsLetter))
            {
                match = Match.Empty;
            }
        }

        first = match.Success ? Read(match, "1") : null;
        second = match.Success ? Read(match, "2") : null;
        return first is not null && second is not null;
    }

    private static Axis? Read(Match match, string axis)
    {
        decimal Of(string part) => match.Groups[part + axis] is { Success: true } group
            ? decimal.Parse(group.Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture)
            : 0;
        var (minutes, seconds) = (Of("m"), Of("s"));
        var fine = match.Groups["m" + axis].Success || match.Groups["v" + axis].ValueSpan.IndexOfAny('.', ',') >= 0;
        return minutes >= SixtyParts || seconds >= SixtyParts
            ? null
            : new Axis(Of("v") + (minutes / SixtyParts) + (seconds / SixtyParts / SixtyParts), fine, match.Groups["a" + axis].Value);
    }

    private static bool InOrder(Axis first, Axis second) => first.Letter.Length == 0 || second.Letter.Length == 0 || first.SaysNorth != second.SaysNorth;

    private static bool IsNorth(Axis first, Axis second) =>
        first.Letter.Length > 0 ? first.SaysNorth
        : second.Letter.Length > 0 ? !second.SaysNorth
        : first.Value >= second.Value;

    private sealed record Axis(decimal Value, bool Fine, string Letter)
    {
        public bool SaysNorth => Letter is "N" or "P";
    }

    [GeneratedRegex(@"\(?\b(?:WGS[ -]?84|EUREF-?FIN|ETRS[ -]?89|(?:ETRS[ -]?)?TM-?35FIN|EPSG:(?:4326|4258|3067))\b[)]?[:,]?", RegexOptions.CultureInvariant)]
    private static partial Regex Systems();

    [GeneratedRegex("[\u00BA\u02DA\u2019\u2032\u00B4\u201D\u2033]|''", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\bLAT(?:ITUDE)?\b|\bL(?:ON|NG)(?:G|GITUDE)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("(?<=[0-9°'\"])(?=[A-ZÖ])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeLetter();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex($"^(?:(?<a1>{Letter}) ?[:=]? ?(?<v1>{Number}) ?°?|(?<v1>{Number}) ?°?(?: ?(?<a1>{Letter}))?)(?: ?[,;/] ?| )"
        + $"(?:(?<a2>{Letter}) ?[:=]? ?(?<v2>{Number}) ?°?|(?<v2>{Number}) ?°?(?: ?(?<a2>{Letter}))?)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex($"^(?:(?<a1>{Letter}) ?[:=]? ?)?(?<v1>[0-9]{{1,3}})(?: ?° ?| )(?<m1>{Part})(?:(?: ?' ?| )(?:(?<s1>{Part}) ?\"?)?)?(?(a1)|(?: ?(?<a1>{Letter}))?)(?: ?[,;/] ?| |(?<=['\"]))"
        + $"(?:(?<a2>{Letter}) ?[:=]? ?)?(?<v2>[0-9]{{1,3}})(?: ?° ?| )(?<m2>{Part})(?:(?: ?' ?| )(?:(?<s2>{Part}) ?\"?)?)?(?(a2)|(?: ?(?<a2>{Letter}))?)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sexagesimal();
}
