namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>Endings of words and what stands in their place without the inflection.</summary>
/// <param name="Least">The fewest letters of a word they are taken from: a short word is more likely to end so by itself.</param>
/// <param name="Endings">The endings.</param>
/// <param name="Instead">What comes in their place.</param>
internal sealed record EndingRule(int Least, string[] Endings, string Instead = "")
{
    /// <summary>The word after the first rule that fits.</summary>
    public static string First(EndingRule[] rules, string word)
    {
        foreach (var rule in rules)
        {
            if (word.Length >= rule.Least && Array.Find(rule.Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) is { } found)
            {
                return word[..^found.Length] + rule.Instead;
            }
        }

        return word;
    }
}
