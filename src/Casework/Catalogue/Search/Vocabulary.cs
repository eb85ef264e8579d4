using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>The stems of one language and where they stand, with the weight of the weightiest place.</summary>
internal sealed class Vocabulary(Language language)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Adds the words of a text of a document.</summary>
    public void Add(int document, string text, double weight)
    {
        foreach (var word in SearchWords.Of(text))
        {
            var stem = Stem.Of(word, language);
            if (!entries.TryGetValue(stem.Text, out var entry))
            {
                entries[stem.Text] = entry = new Entry(stem, []);
            }

            entry.Weights[document] = Math.Max(weight, entry.Weights.GetValueOrDefault(document));
        }
    }

    /// <summary>Raises each document's best match of a word.</summary>
    public void Match(string word, double share, Span<double> best)
    {
        var asked = Stem.Of(word, language);
        foreach (var entry in entries.Values)
        {
            var likeness = Likeness.Of(asked, entry.Stem);
            if (likeness <= 0)
            {
                continue;
            }

            foreach (var (document, weight) in entry.Weights)
            {
                best[document] = Math.Max(best[document], likeness * likeness * weight * share);
            }
        }
    }

    /// <summary>Whether a word's stem stands in it as it is.</summary>
    public bool Has(string word) => entries.ContainsKey(Stem.Of(word, language).Text);

    private sealed record Entry(Stem Stem, Dictionary<int, double> Weights);
}
