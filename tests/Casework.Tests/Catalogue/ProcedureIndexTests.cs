using System.Diagnostics;
using Kevytasiointi.Casework.Catalogue.Search;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Catalogue;

public sealed class ProcedureIndexTests
{
    private const double LeastFound = 0.95;

    private static readonly IReadOnlyList<FormDefinition> Forms =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "procedures"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => FormDocument.Read(File.ReadAllBytes(path), Path.GetFileName(path)).Form ?? throw new InvalidOperationException(path)),
    ];

    private static readonly ProcedureIndex Index = new(Forms);

    private static readonly IReadOnlyList<(string Words, Language Language, string Procedure)> Asked =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Catalogue", "search-queries.tsv"))
            .Select(line => line.Split('\t')).Where(cells => cells.Length >= 3)
            .Select(cells => (Words: cells[0], Language: LanguageOf(cells[1]), Procedure: $"{FormDefinition.ReadyMadeOwner}.{cells[2].Trim()}")),
    ];

    /// <summary>The queries were written by people who knew what the procedures are for, without sight of this search or of the words of the forms.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(Language.Fi)]
    [InlineData(Language.Sv)]
    [InlineData(Language.En)]
    public void Nineteen_of_twenty_searches_of_people_find_the_right_procedure_among_the_first_three(Language? only)
    {
        var asked = Asked.Where(each => only is null || each.Language == only).ToList();
        var missed = asked.Where(each => !Found(each.Words, each.Language).Take(3).Contains(each.Procedure)).ToList();
        foreach (var (words, language, procedure) in missed)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{language} “{words}” should find {procedure}, found {string.Join(", ", Found(words, language).Take(3))}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{asked.Count - missed.Count} of {asked.Count} found."));
        Assert.NotEmpty(asked);
        Assert.True(asked.Count - missed.Count >= LeastFound * asked.Count, string.Join("; ", missed.Select(each => each.Words)));
    }

    [Fact]
    public void Every_shipped_procedure_is_searched_for_at_least_three_times_and_all_of_them_two_hundred_times()
    {
        Assert.True(Asked.Count >= 200, $"{Asked.Count} queries");
        Assert.All(Forms, form => Assert.True(Asked.Count(each => each.Procedure == form.Procedure) >= 3, form.Procedure));
        Assert.All(Asked, each => Assert.Contains(Forms, form => form.Procedure == each.Procedure));
    }

    [Theory]
    [InlineData("meluilmoituksesta", Language.Fi, "valmis.meluilmoitus")]
    [InlineData("MELUILMOTUS", Language.Fi, "valmis.meluilmoitus")]
    [InlineData("konsertin melu", Language.Fi, "valmis.meluilmoitus")]
    [InlineData("yleisotilaisuus", Language.Fi, "valmis.yleisotilaisuusilmoitus")]
    [InlineData("ulkotarjolu", Language.Fi, "valmis.ulkotarjoilualue")]
    [InlineData("bullret", Language.Sv, "valmis.meluilmoitus")]
    [InlineData("buller", Language.Fi, "valmis.meluilmoitus")]
    [InlineData("övernattning i skolan", Language.Sv, "valmis.tilapaismajoitus")]
    [InlineData("noisy", Language.En, "valmis.meluilmoitus")]
    public void Inflected_misspelt_and_foreign_words_find(string words, Language language, string procedure) =>
        Assert.Contains(procedure, Found(words, language).Take(3));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("xyzzy")]
    [InlineData("<script>")]
    [InlineData("…!?'\"%_*")]
    [InlineData("\ud800")]
    [InlineData("\0")]
    public void What_names_nothing_finds_nothing(string words) => Assert.Empty(Index.Find(words, Language.Fi));

    [Fact]
    public void The_whole_name_comes_before_names_that_only_hold_it()
    {
        foreach (var (form, language) in from form in Forms from language in LanguageCodes.All select (form, language))
        {
            Assert.Equal(form.Procedure, Index.Find(form.Name[language], language)[0].Form.Procedure);
        }
    }

    [Fact]
    public void A_hostile_search_is_cut_and_answered_in_a_moment()
    {
        var searches = new[] { new string('a', 10_000), string.Concat(Enumerable.Repeat("ilmoitukset ", 900)), new string('\u0301', 10_000), string.Concat(Enumerable.Range(0, 3000).Select(number => (char)('a' + (number % 26)))) };
        var watch = Stopwatch.StartNew();
        Assert.All(searches, search => Index.Find(search, Language.Fi));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static IEnumerable<string> Found(string words, Language language) => Index.Find(words, language).Select(found => found.Form.Procedure);

    private static Language LanguageOf(string code) => LanguageCodes.TryParse(code, out var language) ? language : throw new InvalidOperationException($"“{code}” is no language.");
}
