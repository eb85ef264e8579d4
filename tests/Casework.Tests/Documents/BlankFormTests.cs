using System.Text;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Tests.Filing;
using Kevytasiointi.Casework.Tests.Transfers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Tests.Questions;
using Kevytasiointi.Package.Pdf;
using Kevytasiointi.Package.Tests.Pdf;
using Xunit;
using PdfReader = UglyToad.PdfPig.PdfDocument;

namespace Kevytasiointi.Casework.Tests.Documents;

/// <summary>Forms to print and fill by hand.</summary>
public sealed class BlankFormTests(ExampleWorlds worlds) : IClassFixture<ExampleWorlds>
{
    private static readonly Uri Start = new("https://palvelu.example/fi/asioi/a/b");

    /// <summary>Every procedure, in the languages by turns: how a paper is put together does not hang on its language.</summary>
    public static TheoryData<string, Language> Papers => [.. ReadyExample.Procedures.Select((slug, index) => (slug, LanguageCodes.All[index % LanguageCodes.All.Count]))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Papers))]
    [Trait("Requirement", "R-080")]
    public async Task Paper_asks_everything_the_form_asks_in_its_language(string slug, Language language)
    {
        var offer = await OfferAsync(slug);
        var pdf = BlankForm.Write(offer.Offered, language, Start, "30 vrk");
        PdfTools.CheckSyntax(pdf);
        var text = TextOf(pdf);

        Assert.All(Texts(offer.Offered.Form, language), words => Assert.Contains(Squeezed(words), text, StringComparison.Ordinal));
        Assert.Contains(Squeezed(offer.Offered.Settings.Contact.Phone), text, StringComparison.Ordinal);
        Assert.Contains(Squeezed(offer.Offered.Authority.Name[language]), text, StringComparison.Ordinal);
        Assert.Contains("30vrk", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u25A1', text); // what the font lacks would be shown as a box
        Assert.DoesNotMatch(@"\{[0-9]\}", text);
    }

    [Theory]
    [InlineData("meluilmoitus", Language.Fi)]
    [InlineData("kayttolupa", Language.Sv)]
    [InlineData("yleisotilaisuuden-pelastussuunnitelma", Language.En)]
    public async Task Preflight_accepts_the_1b_variant(string slug, Language language) =>
        PdfTools.CheckA1b(BlankForm.Write((await OfferAsync(slug)).Offered, language, Start, null, PdfConformance.A1b));

    [Fact]
    public async Task Every_type_of_question_is_printed_with_its_places_and_tagged()
    {
        var questions = QuestionExample.All.Select((example, index) => example.Question with { Key = $"q{index}" });
        var offered = (await OfferAsync("meluilmoitus")).Offered;
        var page = offered.Form.Pages[0] with { When = null, Questions = [.. questions] };
        var form = offered.Form with { Pages = [page] };
        foreach (var language in LanguageCodes.All)
        {
            var pdf = BlankForm.Write(offered with { Form = form }, language, Start, null);
            PdfTools.CheckSyntax(pdf);
            var text = TextOf(pdf);
            Assert.All(Texts(form, language), words => Assert.Contains(Squeezed(words), text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Conditions_are_told_in_plain_words_with_the_numbers_of_the_paper()
    {
        var text = TextOf(BlankForm.Write((await OfferAsync("meluilmoitus")).Offered, Language.Fi, Start, null));

        Assert.Matches("Vastaa,joskohdassa[0-9]+[.][0-9]+onvalittu”", text);
        Assert.DoesNotContain("Vakuutanantamanitiedotoikeiksi.", text, StringComparison.Ordinal); // the form's own statement stands there instead
        Assert.Matches("[0-9]+[.]1Vakuutan,ettäantamanitiedotovatoikeita", text);
    }

    [Fact]
    public async Task Same_offer_version_gives_the_same_bytes()
    {
        var offered = (await OfferAsync("kayttolupa")).Offered;

        Assert.Equal(BlankForm.Write(offered, Language.Sv, Start, null), BlankForm.Write(offered, Language.Sv, Start, null));
    }

    [Fact]
    public async Task Paper_is_made_once_and_its_size_is_known_without_it()
    {
        var offered = (await OfferAsync("kayttolupa")).Offered;
        using var papers = new BlankForms();
        var made = 0;

        Assert.Equal(3, papers.SizeOf(offered, Language.Fi, Make));
        Assert.Equal([1, 2, 3], papers.Get(offered, Language.Fi, Make));
        Assert.Equal(3, papers.SizeOf(offered, Language.Fi, Make));
        Assert.Equal(1, made);
        Assert.Equal(3, papers.SizeOf(offered, Language.Sv, Make));
        Assert.Equal(2, made);

        byte[] Make()
        {
            made++;
            return [1, 2, 3];
        }
    }

    private static IEnumerable<string> Texts(FormDefinition form, Language language) =>
    [
        form.Name[language],
        form.Start.Purpose[language],
        .. form.LegalBasis.Concat(form.Start.NeededWhen).Select(words => words[language]),
        .. form.Pages.Where(page => page.Questions.Any(question => question is not (Forms.Questions.AttachmentQuestion or Forms.Questions.DeclarationQuestion))).Select(page => page.Title[language]),
        .. form.Questions.Select(question => question.Label[language]),
        .. form.Questions.Select(question => question.Hint?[language] ?? ""),
        .. form.Questions.OfType<Forms.Questions.OneOfQuestion>().Where(question => question.Options.Count <= 40).SelectMany(question => question.Options).Select(option => option.Label[language]),
        .. form.Questions.OfType<Forms.Questions.RowsQuestion>().SelectMany(rows => rows.Columns).Select(column => column.Label[language]),
    ];

    private async Task<CataloguedOffer> OfferAsync(string slug)
    {
        var example = ReadyExample.Of(slug);
        var world = await worlds.GetAsync(Provider.Sqlite);
        return (await world.AskAsync<CatalogueQuery, CataloguedOffer?>(query => query.FindAsync(example.Authority.Slug, example.Offer.Slug, Stop)))!;
    }

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfReader.Open(pdf);
        return Squeezed(string.Concat(document.GetPages().SelectMany(page => page.Letters.Where(letter => letter.StartBaseLine.Y > 60).Select(letter => letter.Value))));
    }

    private static string Squeezed(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(letter => !char.IsWhiteSpace(letter)));
}
