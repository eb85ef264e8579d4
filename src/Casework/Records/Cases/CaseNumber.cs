using System.Globalization;
using System.Text;

namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>The number a case has in the authority's case management: an opaque string, since every system has its own (law section 4.5).</summary>
public static class CaseNumber
{
    /// <summary>Longest number kept.</summary>
    public const int Longest = 100;

    /// <summary>
    /// Reads what was typed or pasted, without spaces around it and without what cannot be seen (marks of direction, joiners: pasted text often has them); false
    /// when it is empty, too long, or holds control characters or what is no character.
    /// </summary>
    public static bool TryRead(string? typed, out string number)
    {
        number = "";
        var kept = new StringBuilder();
        foreach (var rune in (typed ?? "").Trim().EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned:
                    return false;
                case var _ when rune == Rune.ReplacementChar:
                    return false;
                default:
                    kept.Append(rune);
                    break;
            }
        }

        number = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        return number.Length is > 0 and <= Longest;
    }
}
