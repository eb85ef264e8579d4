using Kevytasiointi.Package.Pdf;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using Xunit;

namespace Kevytasiointi.Package.Tests.Pdf;

/// <summary>Where things stand on the pages, as PdfPig reads them.</summary>
public sealed class PdfLayoutTests
{
    private const double Margin = 50;

    [Fact]
    public void A_heading_is_never_the_last_thing_on_a_page()
    {
        for (var fill = 38; fill < 52; fill++)
        {
            var document = Samples.Empty();
            document.Paragraph(string.Join('\n', Enumerable.Repeat("täyte", fill)));
            document.Heading(2, "Otsikkosana");
            document.Heading(3, "Alaotsikko");
            document.Facts([("Ensimmäinen", ["arvo"]), ("Toinen", ["arvo"])]);

            var pages = Words(document);
            Assert.Equal(PageOf(pages, "Otsikkosana"), PageOf(pages, "Alaotsikko"));
            Assert.Equal(PageOf(pages, "Otsikkosana"), PageOf(pages, "Ensimmäinen"));
        }
    }

    [Fact]
    public void A_paragraph_leaves_no_single_line_on_either_page()
    {
        for (var fill = 38; fill < 52; fill++)
        {
            var document = Samples.Empty();
            document.Paragraph(string.Join('\n', Enumerable.Repeat("täyte", fill)));
            document.Paragraph("yksi\nkaksi\nkolme\nneljä");

            var pages = Words(document);
            Assert.Equal(PageOf(pages, "yksi"), PageOf(pages, "kaksi"));
            Assert.Equal(PageOf(pages, "kolme"), PageOf(pages, "neljä"));
        }
    }

    [Fact]
    public void Everything_stays_inside_the_margins()
    {
        var letters = new string('W', 10_000);
        var document = Samples.Empty();
        document.Marking(letters[..100]);
        document.Letterhead(letters[..80], letters[..80]);
        document.Heading(1, letters[..200]);
        document.Paragraph(letters);
        document.Highlight(letters[..200], letters[..200]);
        document.Facts([(letters[..300], [letters, "lyhyt", letters[..500]])]);
        document.Table([.. Enumerable.Repeat("Sarake", 12)], [[.. Enumerable.Repeat(letters[..50], 12)]]);
        document.Table(["a", letters[..100]], [[letters, "x"]]);
        document.List([letters]);

        using var read = UglyToad.PdfPig.PdfDocument.Open(PdfTools.Save(document));
        foreach (var page in read.GetPages())
        {
            Assert.All(page.Letters, letter =>
            {
                Assert.InRange(letter.BoundingBox.Left, Margin, page.Width - Margin);
                Assert.InRange(letter.BoundingBox.Right, Margin, page.Width - Margin);
                Assert.InRange(letter.BoundingBox.Bottom, 30, page.Height - 30);
            });
        }
    }

    [Fact]
    public void Every_line_of_a_paragraph_begins_at_the_margin_with_a_letter()
    {
        var document = Samples.Empty();
        document.Paragraph(string.Join(' ', Enumerable.Range(1, 200).Select(number => $"sana{number}")));
        using var read = UglyToad.PdfPig.PdfDocument.Open(PdfTools.Save(document));
        var firsts = read.GetPage(1).Letters.GroupBy(letter => letter.TextSequence).Select(line => line.First()).SkipLast(2).ToList();

        Assert.True(firsts.Count > 10);
        Assert.All(firsts, first => Assert.Equal("s", first.Value));
        Assert.Single(firsts.Select(first => Math.Round(first.StartBaseLine.X, 1)).Distinct());
    }

    [Fact]
    public void A_long_answer_runs_over_pages_whole_and_in_order()
    {
        var answer = string.Join(' ', Enumerable.Range(1, 1_500).Select(number => $"s{number}"));
        var document = Samples.Empty();
        document.Facts([("Ennen", ["a"]), ("Kuvaus", [answer]), ("Jälkeen", ["b"])]);

        var words = Words(document).SelectMany(page => page).Where(word => word.StartsWith('s')).ToList();
        Assert.Equal(answer.Split(' '), words);
    }

    [Fact]
    public void A_row_that_runs_over_pages_shows_its_label_on_each_and_is_read_with_it_once()
    {
        var document = Samples.Empty();
        document.Facts([("Selostus", [string.Join('\n', Enumerable.Repeat("rivi", 100))])]);
        var pages = Words(document);

        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.Single(page, "Selostus"));
        Assert.All(pages, page => Assert.NotEqual(1, page.Count(word => word == "rivi")));
        Assert.Single(PdfTools.Structure(PdfTools.Save(document)).Split('\n'), line => line.Contains("Selostus", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_fits_on_a_page_is_not_divided()
    {
        for (var fill = 36; fill < 52; fill++)
        {
            var document = Samples.Empty();
            document.Paragraph(string.Join('\n', Enumerable.Repeat("täyte", fill)));
            document.Facts([("Osoite", ["ensimmäinen\nkeskimmäinen\nviimeinen"])]);

            var pages = Words(document);
            Assert.Equal(PageOf(pages, "ensimmäinen"), PageOf(pages, "viimeinen"));
            Assert.Equal(PageOf(pages, "ensimmäinen"), PageOf(pages, "Osoite"));
        }
    }

    [Fact]
    public void An_identity_code_and_a_date_are_not_broken_at_their_marks()
    {
        var document = Samples.Empty();
        for (var i = 1; i < 60; i++)
        {
            document.Paragraph(new string('x', i) + " 010190-900A 23.11.2026");
        }

        var words = Words(document).SelectMany(page => page).ToList();
        Assert.Equal(59, words.Count(word => word == "010190-900A"));
        Assert.Equal(59, words.Count(word => word == "23.11.2026"));
    }

    [Fact]
    public void Bookmarks_follow_the_headings_and_their_levels()
    {
        using var read = UglyToad.PdfPig.PdfDocument.Open(PdfTools.Save(Samples.Receipt()));
        Assert.True(read.TryGetBookmarks(out var bookmarks));

        Assert.Equal(
            ["0 Ilmoitus melusta 1", "1 Ilmoittaja 1", "1 Aikataulu 1", "2 Liitteet 1"],
            bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => $"{node.Level} {node.Title} {node.PageNumber}"));
    }

    [Fact]
    public void Bookmarks_of_levels_in_any_order_are_all_there()
    {
        var document = Samples.Empty();
        foreach (var level in new[] { 3, 2, 3, 1, 3, 3, 2, 1 })
        {
            document.Heading(level, $"taso {level}");
        }

        var pdf = PdfTools.Save(document);
        PdfTools.CheckSyntax(pdf);
        using var read = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Assert.True(read.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["taso 3", "taso 2", "taso 3", "taso 1", "taso 3", "taso 3", "taso 2", "taso 1"], bookmarks.GetNodes().Select(node => node.Title));
    }

    [Fact]
    public void Pages_are_counted_in_the_words_given()
    {
        var pages = Words(Samples.Receipt());

        Assert.Equal([["Sivu", "1", "/", "2"], ["Sivu", "2", "/", "2"]], pages.Select(page => page.TakeLast(4).ToArray()));
    }

    private static List<List<string>> Words(PdfDocument document)
    {
        using var read = UglyToad.PdfPig.PdfDocument.Open(PdfTools.Save(document));
        return [.. read.GetPages().Select(page => ContentOrderWords(page))];
    }

    // Words in the order they were drawn, which is reading order; line ends carry a space.
    private static List<string> ContentOrderWords(Page page) =>
        [.. string.Concat(page.Letters.Select((letter, index) =>
            index > 0 && page.Letters[index - 1].TextSequence != letter.TextSequence ? " " + letter.Value : letter.Value))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static int PageOf(List<List<string>> pages, string word) => pages.FindIndex(page => page.Contains(word));
}
