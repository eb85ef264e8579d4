using System.Numerics;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>
/// How alike two stems are, from 0 (strangers) to 1 (the same): one may begin the other, be a part of a compound (terassilupa, terassi), or be slips of
/// typing away. Finnish and Swedish write compounds as one word, so a part of four letters is a word of its own more often than not.
/// </summary>
internal static class Likeness
{
    private const int LeastPart = 4;
    private const double LeastShare = 0.6;
    private const int LongBeginning = 8;

    /// <summary>The likeness of what was asked and a stem of the catalogue.</summary>
    public static double Of(Stem asked, Stem known)
    {
        if (asked.Text == known.Text)
        {
            return 1;
        }

        var (shorter, longer) = asked.Text.Length < known.Text.Length ? (asked, known) : (known, asked);
        var share = (double)shorter.Text.Length / longer.Text.Length;
        var part = shorter.MayBePartOf(longer) ? Part(shorter.Text, longer.Text, share) : 0;
        return part > 0 ? part : Math.Max(share >= LeastShare ? Slip(asked, known) : 0, BeginningSlip(asked, known));
    }

    private static double Part(string shorter, string longer, double share)
    {
        if (longer.StartsWith(shorter, StringComparison.Ordinal))
        {
            return shorter.Length >= LeastPart ? 0.55 + (0.4 * share) : shorter.Length == LeastPart - 1 && share >= LeastShare ? 0.7 : 0;
        }

        return shorter.Length < LeastPart ? 0
            : longer.EndsWith(shorter, StringComparison.Ordinal) ? 0.45 + (0.4 * share)
            : longer.Contains(shorter, StringComparison.Ordinal) ? 0.3 + (0.4 * share)
            : 0;
    }

    // The longer the word, the more slips it bears and the less each of them says.
    private static double Slip(Stem asked, Stem known)
    {
        var least = Math.Min(asked.Text.Length, known.Text.Length);
        var most = least switch { >= 13 => 3, >= 8 => 2, >= LeastPart => 1, _ => 0 };
        if (most == 0 || !asked.MayBeSlipOf(known, most))
        {
            return 0;
        }

        var slips = Slips.Count(asked.Text, known.Text, most);
        return slips > most ? 0 : 0.95 - (slips * (least >= 8 ? 0.1 : 0.25)) - (asked.Text[0] == known.Text[0] ? 0 : 0.1);
    }

    // The first part of a compound, mistyped: "ulkotarjolu" and ulkotarjoilualue.
    private static double BeginningSlip(Stem asked, Stem known) =>
        asked.Text.Length < LongBeginning || asked.Text.Length >= known.Text.Length || BitOperations.PopCount(asked.Letters & ~known.Letters) > 1 ? 0
        : Slips.Count(asked.Text, known.Text.AsSpan(0, asked.Text.Length + 1), 2) <= 2 ? 0.6
        : 0;
}
