using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>
/// Finds procedures by the words people use, inflected, compounded or misspelt, in any language of the service. Made once of the forms of a catalogue;
/// asking changes nothing, so that one index serves every reader at once (docs/decisions/0017-search.md).
/// </summary>
public sealed class ProcedureIndex
{
    /// <summary>The letters of a search that are looked at.</summary>
    public const int MostLetters = 200;

    private const int MostWords = 10;
    private const double OtherLanguage = 0.85;
    private const double LeastMatch = 0.6; // of a word, likeness squared times the weight of its place
    private const double LeastOfBest = 0.35;

    private const double NameWeight = 5;
    private const double WholeName = 0.5; // how much more a procedure is worth whose whole name is asked

    private readonly IReadOnlyList<FormDefinition> forms;
    private readonly Dictionary<Language, Vocabulary> vocabularies;
    private readonly Dictionary<Language, int[]> nameLengths; // words that tell, by form

    /// <summary>An index of these forms, one a procedure.</summary>
    public ProcedureIndex(IReadOnlyList<FormDefinition> forms)
    {
        this.forms = forms;
        nameLengths = LanguageCodes.All.ToDictionary(language => language, language => forms.Select(form => StopWords.Without([.. SearchWords.Of(form.Name[language])]).Count).ToArray());
        vocabularies = LanguageCodes.All.ToDictionary(language => language, language => Read(forms, language));
    }

    /// <summary>The procedures that fit, the best first; none when no word of the search is known.</summary>
    public IReadOnlyList<FoundProcedure> Find(string search, Language language)
    {
        var words = StopWords.Without([.. SearchWords.Of(search.Length > MostLetters ? search[..MostLetters] : search).Where(word => word.Length > 1).Distinct().Take(MostWords)]);
        var scores = new double[forms.Count];
        var matched = new int[forms.Count];
        var named = new double[forms.Count];
        foreach (var word in words)
        {
            var best = Match(word, language);
            var top = best.DefaultIfEmpty().Max();
            if (top < LeastMatch)
            {
                continue;
            }

            var rarity = Math.Log(1 + (forms.Count * top / best.Sum())); // a word that fits many procedures tells little
            for (var form = 0; form < forms.Count; form++)
            {
                scores[form] += rarity * best[form];
                matched[form] += best[form] >= LeastMatch ? 1 : 0;
                named[form] += best[form] >= NameWeight / 2 ? 1.0 / nameLengths[language][form] : 0;
            }
        }

        var found = forms.Select((form, index) => new FoundProcedure(form, scores[index] * (1 + matched[index]) / (1 + words.Count) * (1 + (WholeName * Math.Min(1, named[index])))))
            .OrderByDescending(each => each.Score).ThenBy(each => each.Form.Procedure, StringComparer.Ordinal).ToList();
        return [.. found.Where(each => each.Score > 0 && each.Score >= LeastOfBest * found[0].Score)];
    }

    /// <summary>Whether a word is one of a procedure's own, rather than a part or a slip of one.</summary>
    public bool Knows(string word) => LanguageCodes.All.Any(language => vocabularies[language].Has(word));

    private double[] Match(string word, Language language)
    {
        var best = new double[forms.Count];
        foreach (var (each, vocabulary) in vocabularies)
        {
            vocabulary.Match(word, each == language ? 1 : OtherLanguage, best);
        }

        return best;
    }

    private static Vocabulary Read(IReadOnlyList<FormDefinition> forms, Language language)
    {
        var vocabulary = new Vocabulary(language);
        for (var index = 0; index < forms.Count; index++)
        {
            foreach (var (text, weight) in Texts(forms[index], language))
            {
                vocabulary.Add(index, text, weight);
            }
        }

        return vocabulary;
    }

    private static IEnumerable<(string Text, double Weight)> Texts(FormDefinition form, Language language) =>
    [
        (form.Name[language], NameWeight),
        (language == Language.Fi ? form.Procedure : "", 4), // the last part of the key is a short Finnish name
        .. form.Keywords[language].Select(word => (word, 4.0)),
        (form.Start.Purpose[language], 2),
        .. form.Start.NeededWhen.Select(text => (text[language], 2.0)),
        .. form.Themes.Select(theme => (Themes.Name(theme)[language], 1.0)),
        .. form.Start.HaveAtHand.Select(text => (text[language], 0.8)),
        .. form.LegalBasis.Select(text => (text[language], 0.8)),
        .. form.Pages.Select(page => (page.Title[language], 0.7)),
        .. form.Questions.Select(question => (question.Label[language], 0.7)),
        .. form.Questions.OfType<IOffersOptions>().SelectMany(question => question.Options).Select(option => (option.Label[language], 0.7)),
    ];
}

/// <summary>A procedure that fits a search, and how well; scores of one search can be compared.</summary>
public sealed record FoundProcedure(FormDefinition Form, double Score);
