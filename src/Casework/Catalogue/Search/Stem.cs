using System.Numerics;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>A stem with what makes it quick to compare: the set of its letters as bits.</summary>
internal readonly record struct Stem(string Text, ulong Letters)
{
    /// <summary>The stem of a word.</summary>
    public static Stem Of(string word, Language language)
    {
        var text = Stems.Of(word, language);
        return new Stem(text, text.Aggregate(0UL, (bits, letter) => bits | (1UL << (letter % 64))));
    }

    /// <summary>Whether this one can be a part of the other: it has no letter that the other has not.</summary>
    public bool MayBePartOf(Stem other) => (Letters & ~other.Letters) == 0;

    /// <summary>Whether so many slips can lead to the other: each changes two letters at most.</summary>
    public bool MayBeSlipOf(Stem other, int slips) => BitOperations.PopCount(Letters ^ other.Letters) <= 2 * slips;
}
