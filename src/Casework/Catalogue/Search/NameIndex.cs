using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>Finds things by their names: a name fits when each asked word's stem stands in it, in one and the same language.</summary>
/// <param name="items">The things.</param>
/// <param name="name">A thing's name.</param>
public sealed class NameIndex<T>(IEnumerable<T> items, Func<T, LocalisedText> name)
{
    private const int LeastLetters = 3; // a shorter word stands in any name

    private readonly IReadOnlyList<(T Item, IReadOnlyDictionary<Language, string> Names)> names =
        [.. items.Select(item => (item, (IReadOnlyDictionary<Language, string>)LanguageCodes.All.ToDictionary(language => language, language => SearchWords.Fold(name(item)[language]))))];

    /// <summary>Those whose names fit, in the order they were given; none when no word is long enough.</summary>
    public IEnumerable<T> Find(string search)
    {
        var words = SearchWords.Of(search).Where(word => word.Length >= LeastLetters).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var stems = LanguageCodes.All.ToDictionary(language => language, language => words.ConvertAll(word => Stems.Of(word, language)));
        return names.Where(each => LanguageCodes.All.Any(language => stems[language].TrueForAll(stem => each.Names[language].Contains(stem, StringComparison.Ordinal)))).Select(each => each.Item);
    }
}
