using System.Globalization;
using System.Text;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>
/// Takes a text apart into the words it is searched by: lower case, without the marks of letters (å ä ö é become a a o e), so that a keyboard without
/// them finds as well.
/// </summary>
public static class SearchWords
{
    /// <summary>A longer word is cut: no name is longer, and nobody's search takes longer because of it.</summary>
    public const int LongestWord = 40;

    private static readonly Dictionary<char, string> Ligatures = new() { ['ø'] = "o", ['æ'] = "a", ['ß'] = "ss", ['đ'] = "d", ['ı'] = "i", ['ł'] = "l" };

    /// <summary>The words in their order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in Fold(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                yield return Cut(word);
            }
        }

        if (word.Length > 0)
        {
            yield return Cut(word);
        }
    }

    /// <summary>The text in lower case and without marks; what holds words together (soft hyphens, apostrophes) is left out.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Whole(text).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            var kind = CharUnicodeInfo.GetUnicodeCategory(letter);
            if (kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || letter is '\'' or '’')
            {
                continue;
            }

            folded.Append(Ligatures.TryGetValue(letter, out var plain) ? plain : letter);
        }

        return folded.ToString();
    }

    // Half of a surrogate pair cannot be normalised.
    private static string Whole(string text) => new([.. text.Select(letter => char.IsSurrogate(letter) ? ' ' : letter)]);

    private static string Cut(StringBuilder word)
    {
        var cut = word.ToString(0, Math.Min(word.Length, LongestWord));
        word.Clear();
        return cut;
    }
}
